import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPlan, type Plan } from '@shinrai/core';
import type { Templates } from '@shinrai/templating';
import { loadWording } from '@shinrai/templating';
import { type Line, plainText } from '@shinrai/views';
import { BRIEFING_KINDS } from '../src/kinds/index.ts';
import { pageHelpers } from '../src/page/helpers.ts';
import { layOut } from '../src/page/page.ts';
import { loadTheme } from '../src/page/theme.ts';
import { HELPERS, LAYOUT, SURROUNDINGS } from './guide-words.ts';
import { type Field, type Interface, readInterfaces } from './read-interfaces.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the guide stands. */
export const GUIDE = `${ROOT}templates/briefing/README.md`;

/** What a view of the fixture has at a field of a type, to show beside it. */
type Examples = Map<string, string>;

/** The guide to the briefing templates, made from the views as they are now. */
export async function templateGuide(): Promise<string> {
  const { plan } = await loadPlan(`${ROOT}test/fixtures/two-pillars`);
  if (!plan) throw new Error('the fixture does not load');
  const types = readTypes();
  const examples: Examples = new Map();
  const roots = new Map<string, string>();
  for (const { kind, view } of views(plan)) {
    const type = types.all.find(({ fields }) => typeOf(fields, 'kind') === `'${(view as { kind?: string }).kind}'`);
    if (!type) throw new Error(`no interface has the kind of "${kind}"`);
    roots.set(kind, type.name);
    walk(view, type.name, types, examples);
  }
  const used = usedTypes([...new Set(roots.values())], types);
  return [
    INTRODUCTION,
    kindsTable(roots),
    '## Around every document',
    ...surroundingsTable(plan),
    '## Helpers',
    ...helpersTable(plan),
    '## Parts',
    ...partsTable(),
    '## Fields',
    'Examples are from the plan of the tests (`test/fixtures/two-pillars`), in English. An empty example: the plan has none.',
    ...used.flatMap((type) => typeSection(type, types, examples)),
  ]
    .join('\n\n')
    .concat('\n');
}

const INTRODUCTION = `# Templates of the briefings

<!-- Made by "npm run generate" in apps/briefing; changes by hand are lost. -->

\`*.hbs\` here are the documents, \`parts/\` what they share, \`styles/\` how it looks. Colours are in
\`templates/shared/theme.yaml\`, words in \`templates/shared/wording.yaml\`. A template arranges; every fact comes phrased from
the view. A field that is not there stops the build and names the line.

- A **Line** is running text: print it with \`{{inline field}}\`, in attributes with \`{{plain field}}\`.
- A **list** is walked with \`{{#each list}}\`; \`{{#if list}}\` is false for an empty one.
- **null** is for what a plan may not have: \`{{#if field}}\` before it is printed.
- Inside a loop or a part, what the document has at its root is reached with \`@root\`: \`{{@root.w.state}}\`.`;

interface Types {
  readonly all: readonly Interface[];
  readonly byName: ReadonlyMap<string, Interface>;
}

function readTypes(): Types {
  const files = globSync('packages/views/src/**/*.ts', { cwd: ROOT }).toSorted();
  const all = files.flatMap((file) => readInterfaces(readFileSync(`${ROOT}${file}`, 'utf8')));
  return { all, byName: new Map(all.map((type) => [type.name, type])) };
}

const typeOf = (fields: readonly Field[], name: string) => fields.find((field) => field.name === name)?.type;

/** The fields of a type with those of its bases before them. */
function fieldsOf(name: string, types: Types): readonly Field[] {
  const type = types.byName.get(name);
  if (!type) return [];
  const own = new Set(type.fields.map((field) => field.name));
  return [
    ...type.bases.flatMap((base) => fieldsOf(base, types)).filter((field) => !own.has(field.name)),
    ...type.fields,
  ];
}

/** Every view of the plan, of every kind. */
function views(plan: Plan) {
  return BRIEFING_KINDS.flatMap(({ kind, scopes, view }) =>
    scopes(plan).map((scope) => ({ kind, view: view(plan, { scope, language: 'en', audience: 'internal' }) })),
  );
}

/** The types of ours that a type text names. */
const namesIn = (text: string, types: Types) => (text.match(/\w+/g) ?? []).filter((name) => types.byName.has(name));

/** Notes what the fields of a value are. Throws when the value has a field that its type does not tell of. */
function walk(value: unknown, name: string, types: Types, examples: Examples): void {
  if (Array.isArray(value)) for (const item of value) walk(item, name, types, examples);
  else if (typeof value === 'object' && value !== null) {
    const fields = new Map(fieldsOf(name, types).map((field) => [field.name, field]));
    for (const [key, inner] of Object.entries(value)) {
      const field = fields.get(key);
      if (!field) throw new Error(`a view has "${key}", of which ${name} does not tell`);
      const at = `${name}.${key}`;
      const shown = example(inner, field.type);
      if (shown !== '' && !examples.has(at)) examples.set(at, shown);
      const [known] = namesIn(field.type, types);
      if (known !== undefined && !field.type.includes('{')) walk(inner, known, types, examples);
    }
  }
}

const LONGEST = 60;

/** A plain value or line in a few words. */
function example(value: unknown, type: string): string {
  const text = ['string', 'number', 'boolean'].includes(typeof value)
    ? String(value)
    : /^Line\b/.test(type) && Array.isArray(value) && !Array.isArray(value[0])
      ? plainText((type.includes('[]') ? (value[0] ?? []) : value) as Line)
      : type === 'Line[]' && Array.isArray(value)
        ? plainText((value[0] ?? []) as Line)
        : '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The types below some roots, each once, in the order in which a reader meets them. */
function usedTypes(roots: readonly string[], types: Types): readonly string[] {
  const found: string[] = [];
  const visit = (name: string) => {
    if (found.includes(name)) return;
    found.push(name);
    for (const field of fieldsOf(name, types)) for (const inner of namesIn(field.type, types)) visit(inner);
  };
  for (const root of roots) visit(root);
  return found;
}

function typeSection(name: string, types: Types, examples: Examples): readonly string[] {
  const type = types.byName.get(name);
  const owner = (field: string) =>
    [name, ...(type?.bases ?? [])].map((one) => examples.get(`${one}.${field}`)).find((text) => text !== undefined);
  const rows = fieldsOf(name, types).map((field) => {
    const [inner] = namesIn(field.type, types);
    const meaning = field.doc || (inner ? (types.byName.get(inner)?.doc ?? '') : '');
    return [code(field.name), linked(field.type, types), meaning, owner(field.name) ?? ''];
  });
  return [`### ${name}`, ...(type?.doc ? [type.doc] : []), table(['field', 'type', 'meaning', 'example'], rows)];
}

function linked(type: string, types: Types): string {
  const [name] = namesIn(type, types);
  const list = type.endsWith('[]') ? 'list of ' : '';
  const isNull = / \| null$/.test(type) ? ', or null' : '';
  const bare = type.replace(/(\[\])?( \| null)?$/, '').replace(/^\((.*)\)$/, '$1');
  return name !== undefined && name === bare
    ? `${list}[${name}](#${name.toLowerCase()})${isNull}`
    : `${list}${code(bare)}${isNull}`;
}

function kindsTable(roots: ReadonlyMap<string, string>): string {
  const rows = BRIEFING_KINDS.map(({ kind, template }) => {
    const type = roots.get(kind) ?? '';
    return [kind, code(`${template}.hbs`), type && `[${type}](#${type.toLowerCase()})`];
  });
  return ['## Kinds', table(['kind', 'template', 'fields'], rows)].join('\n\n');
}

/** What a template has besides its view, found by asking for a page and looking at what the template is given. */
function surroundingsTable(plan: Plan): readonly string[] {
  const first = views(plan).find((one) => one.kind === 'sector');
  const [kind] = BRIEFING_KINDS;
  const words = loadWording(`${ROOT}templates`).value;
  if (!first || !kind || !words) throw new Error('nothing to show');
  const given = new Set<string>();
  const templates: Templates = {
    render: (_, context) => {
      for (const key of Object.keys(context)) given.add(key);
      return '';
    },
    digest: () => '',
    check: () => [],
  };
  const { value: theme } = loadTheme(`${ROOT}templates`);
  if (!theme) throw new Error('the shipped theme does not load');
  layOut({ templates, wording: words, theme }, kind.template, first.view, []);
  const names = [...given].filter((name) => !(name in first.view));
  const unknown = names.filter((name) => SURROUNDINGS[name] === undefined);
  if (unknown.length > 0) throw new Error(`scripts/guide-words.ts does not tell of ${unknown.join(', ')}`);
  return [
    table(
      ['field', 'meaning'],
      names.map((name) => [code(`@root.${name}`), SURROUNDINGS[name] ?? '']),
    ),
  ];
}

function helpersTable(plan: Plan): readonly string[] {
  const names = Object.keys(pageHelpers(plan));
  const unknown = names.filter((name) => HELPERS[name] === undefined);
  if (unknown.length > 0) throw new Error(`scripts/guide-words.ts does not tell of ${unknown.join(', ')}`);
  const all = [...names.map((name) => HELPERS[name] ?? ['', '']), ...LAYOUT];
  return [
    table(
      ['helper', 'gives'],
      all.map(([call, gives]) => [code(call), gives]),
    ),
  ];
}

/** The parts, with what their first line says of them. */
function partsTable(): readonly string[] {
  const parts = globSync('templates/briefing/*/**/*.hbs', { cwd: ROOT }).toSorted();
  const rows = parts.map((file) => {
    const [, comment = ''] = /^\{\{!--\s*(.*?)\s*--\}\}/s.exec(readFileSync(`${ROOT}${file}`, 'utf8')) ?? [];
    return [code(file.replace(/^templates\/|\.hbs$/g, '')), comment.replace(/\s+/g, ' ')];
  });
  return [table(['part', 'what it is'], rows)];
}

const code = (text: string) => (text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``);
const cell = (text: string) => (text.startsWith('`') ? text : text.replace(/\n/g, ' ').replaceAll(/(?<!\\)\|/g, '\\|'));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (import.meta.main) writeFileSync(GUIDE, await templateGuide());
