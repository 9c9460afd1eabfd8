import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Diagnostic, type FilePlace, fail, hasErrors, messages, nearest, type Result } from '@shinrai/diagnostics';
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { readSettingsText } from './source/read-text.ts';

const LANGUAGES = ['ja', 'en'] as const;
/** A language that wording is written in. */
export type WordingLanguage = (typeof LANGUAGES)[number];

/** Fixed words of the templates in one language: texts, grouped as the file groups them. */
export interface Wording {
  readonly [key: string]: string | Wording;
}

/**
 * Reads `<folder>/shared/wording.yaml`, where every entry is `key: { ja, en }` and entries may be grouped. A text that
 * lacks a language, a key that is no language or a value that is no text is a finding at its line, and there is no value;
 * so is a file that is not there.
 *
 * @example loadWording('templates').value?.en // { labels: { state: 'State' } }
 */
export function loadWording(folder: string): Result<Readonly<Record<WordingLanguage, Wording>>> {
  const file = join(folder, 'shared', 'wording.yaml').split(sep).join('/');
  if (!existsSync(file)) return fail(messages.templateNotFound({ template: file }));
  const lines = new LineCounter();
  const { value: text, findings } = readSettingsText(file);
  if (text === undefined) return { findings };
  const document = parseDocument(text, { lineCounter: lines });
  const reader: Reader = { file, lines, text: text.split(/\r?\n/), findings: [] };
  reader.findings.push(...document.errors.map((error) => yamlError(reader, error)));
  const entries = isMap(document.contents) ? readGroup(reader, document.contents, '') : { ja: {}, en: {} };
  return hasErrors(reader.findings) ? { findings: reader.findings } : { value: entries, findings: [] };
}

interface Reader {
  readonly file: string;
  readonly lines: LineCounter;
  readonly text: readonly string[];
  readonly findings: Diagnostic[];
}

type Both = Record<WordingLanguage, Wording>;

function readGroup(reader: Reader, group: YAMLMap, path: string): Both {
  const entries = group.items.map((pair) => [keyOf(pair), readEntry(reader, pair, path)] as const);
  const pick = (language: WordingLanguage) => Object.fromEntries(entries.map(([key, entry]) => [key, entry[language]]));
  return { ja: pick('ja') as Wording, en: pick('en') as Wording };
}

/** A map that has a language among its keys is an entry, any other map a group of entries. */
function readEntry(reader: Reader, pair: Pair, parent: string): Record<WordingLanguage, string | Wording> {
  const path = parent ? `${parent}.${keyOf(pair)}` : keyOf(pair);
  const { value } = pair;
  const place = placeOfNode(reader, pair.key);
  if (!isMap(value))
    return refuse(reader, messages.shapeWrongType({ expected: '{ ja, en }', found: 'a single value' }, { place }));
  if (!value.items.some((item) => isLanguage(keyOf(item)))) return readGroup(reader, value, path);
  for (const item of value.items) checkText(reader, item);
  const missing = LANGUAGES.filter((language) => !value.has(language));
  if (missing.length > 0)
    refuse(
      reader,
      messages.shapeMissingKey({ owner: `"${path}"`, keys: missing, described: 'every text in ja and en' }, { place }),
    );
  return { ja: String(value.get('ja')), en: String(value.get('en')) };
}

function checkText(reader: Reader, item: Pair): void {
  const key = keyOf(item);
  const place = placeOfNode(reader, item.key);
  if (!isLanguage(key)) {
    const close = nearest(key, LANGUAGES);
    refuse(reader, messages.shapeUnknownKey({ key, allowed: LANGUAGES, nearest: close }, { place }));
  } else if (!isScalar(item.value) || typeof item.value.value !== 'string' || item.value.value.trim() === '') {
    refuse(reader, messages.shapeEmptyValue({ key }, { place }));
  }
}

const isLanguage = (key: string): key is WordingLanguage => LANGUAGES.some((language) => language === key);
const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');

function refuse(reader: Reader, finding: Diagnostic): Record<WordingLanguage, string> {
  reader.findings.push(finding);
  return { ja: '', en: '' };
}

function yamlError(
  reader: Reader,
  { code, message, pos }: { code: string; message: string; pos: readonly number[] },
): Diagnostic {
  const place = placeAt(reader, pos[0] ?? 0);
  const [problem = message] = message.split(/ at line \d+/);
  if (code !== 'DUPLICATE_KEY') return messages.yamlSyntax({ problem }, { place });
  const key = /^[\w-]+/.exec(reader.text[(place.line ?? 1) - 1]?.slice((place.column ?? 1) - 1) ?? '')?.[0] ?? '';
  return messages.yamlDuplicateKey({ key }, { place });
}

const placeOfNode = (reader: Reader, node: unknown) =>
  placeAt(reader, (isScalar(node) ? node.range?.[0] : undefined) ?? 0);

function placeAt({ file, lines, text }: Reader, offset: number): FilePlace {
  const { line, col } = lines.linePos(offset);
  const first = Math.max(1, line - 1);
  return { kind: 'file', file, line, column: col, source: { first, lines: text.slice(first - 1, line) } };
}
