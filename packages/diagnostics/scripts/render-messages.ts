import type { CatalogueEntry } from './catalogue.ts';

const HEAD = `// Made by scripts/generate-messages.ts from src/messages/*.md. Do not edit; run "pnpm run generate".
import type { Diagnostic } from './diagnostic.ts';
import { type At, type Hole, makeDiagnostic, type MessageTemplate } from './message.ts';
`;

/** The TypeScript source of the generated module: the catalogue as data and one typed function per code. */
export function renderMessages(entries: readonly CatalogueEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.code < b.code ? -1 : 1));
  const twice = sorted.find((entry, at) => entry.code === sorted[at - 1]?.code);
  if (twice) throw new Error(`${twice.code} stands twice in the catalogue`);
  return [HEAD, renderCatalogue(sorted), renderFunctions(sorted)].join('\n');
}

function renderCatalogue(entries: readonly CatalogueEntry[]): string {
  const lines = entries.map(({ code, ...template }) => `  '${code}': ${JSON.stringify(template)},`);
  const head = '/** Every message by its permanent code, with its holes unfilled. */';
  return `${head}\nexport const CATALOGUE = {\n${lines.join('\n')}\n} as const satisfies Record<string, MessageTemplate>;\n`;
}

function renderFunctions(entries: readonly CatalogueEntry[]): string {
  const head = '/** One function per code: fills the holes and gives the finding. */';
  return `${head}\nexport const messages = {\n${entries.map(renderFunction).join('\n')}\n};\n`;
}

function renderFunction(entry: CatalogueEntry): string {
  const doc = `  /** \`${entry.code}\` (${entry.severity}): ${entry.message} */`;
  return `${doc}\n  ${functionName(entry.code)}: (holes: ${holesType(entry)}, at?: At): Diagnostic =>\n    makeDiagnostic('${entry.code}', CATALOGUE['${entry.code}'], holes, at),`;
}

/** `date/unknown-form` becomes dateUnknownForm. */
function functionName(code: string): string {
  return code.replace(/[/-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A hole is optional when every use of it is. */
function holesType({ message, expected, hint }: CatalogueEntry): string {
  const uses = [message, ...expected, ...hint].flatMap((text) => [...text.matchAll(/%([a-zA-Z]+)(\??)%/g)]);
  const required = new Set(uses.flatMap(([, name = '', mark]) => (mark ? [] : [name])));
  const names = [...new Set(uses.map(([, name = '']) => name))];
  if (names.length === 0) return 'Record<never, never>';
  return `{ ${names.map((name) => (required.has(name) ? `${name}: Hole` : `${name}?: Hole | undefined`)).join('; ')} }`;
}
