import { SEVERITIES } from '../src/diagnostic.ts';
import type { MessageTemplate } from '../src/message.ts';

/** An entry of the catalogue as it stands in Markdown. */
export interface CatalogueEntry extends MessageTemplate {
  readonly code: string;
}

const CODE = /^## ([a-z]+\/[a-z0-9-]+)$/;

/**
 * Reads one Markdown file of the catalogue. A heading is the code, the quoted line the message, the list says
 * severity, expected and hint; all other lines are free prose. Throws for what a maintainer must mend.
 */
export function parseCatalogue(file: string, markdown: string): readonly CatalogueEntry[] {
  return markdown
    .split(/^(?=## )/m)
    .filter((section) => section.startsWith('## '))
    .map((section) => parseEntry(file, section.trimEnd().split('\n')));
}

function parseEntry(file: string, [heading = '', ...lines]: readonly string[]): CatalogueEntry {
  const code = CODE.exec(heading)?.[1] ?? refuse(file, `"${heading}" is not a code such as "date/unknown-form"`);
  const message = lines.find((line) => line.startsWith('> '))?.slice(2) ?? refuse(file, `${code} has no message line`);
  const severity = SEVERITIES.find((known) => valuesOf('severity', lines)[0] === known);
  if (!code.startsWith(`${file.replace(/\.md$/, '')}/`)) refuse(file, `${code} belongs into another file`);
  if (/%\w+\?%/.test(message)) refuse(file, `the message of ${code} cannot have an optional hole`);
  return {
    code,
    severity: severity ?? refuse(file, `${code} has no severity of ${SEVERITIES.join(', ')}`),
    message,
    expected: valuesOf('expected', lines),
    hint: valuesOf('hint', lines),
  };
}

function valuesOf(fact: string, lines: readonly string[]): readonly string[] {
  const head = `- ${fact}: `;
  return lines.filter((line) => line.startsWith(head)).map((line) => line.slice(head.length));
}

function refuse(file: string, problem: string): never {
  throw new Error(`${file}: ${problem}`);
}
