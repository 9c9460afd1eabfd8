import { run } from './wml/run.ts';
import { escapeXml, type Xml } from './wml/xml.ts';

const mark = (type: 'begin' | 'separate' | 'end'): Xml => run(`<w:fldChar w:fldCharType="${type}"/>` as Xml);

function instruction(words: string, isGone: boolean): Xml {
  const name = isGone ? 'w:delInstrText' : 'w:instrText';
  return run(`<${name} xml:space="preserve">${escapeXml(words)}</${name}>` as Xml);
}

/** What marks of change do to a field. */
export interface FieldChange {
  readonly isGone: boolean;
  wrap(run: Xml): Xml;
}

/** What opens a field: its instruction, and the sign that its result follows. */
export const beginField = (words: string, isGone = false): readonly Xml[] => [
  mark('begin'),
  instruction(` ${words} `, isGone),
  mark('separate'),
];

/** What closes a field. */
export const endField = (): Xml => mark('end');

/** A field with its result as it stands in the file; Word works it out anew when it is told to. */
export const field = (
  words: string,
  result: readonly Xml[],
  { isGone, wrap }: FieldChange = { isGone: false, wrap: (run) => run },
): readonly Xml[] => [...beginField(words, isGone).map(wrap), ...result, wrap(endField())];
