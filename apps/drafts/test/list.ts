import type { Made } from './make.ts';

/** A document as a list for golden files: its paragraphs with style and list, its tables row by row. */
export function list({ content, part }: Made): string {
  const outside = content.paragraphs
    .filter(({ isInTable }) => !isInTable)
    .map(({ style, numbering, text }) => {
      const list = numbering && numbering.id > 0 ? ` (list, level ${numbering.level})` : '';
      return `${style ?? 'Normal'}${list}: ${text.replaceAll('\t', ' → ')}`;
    });
  const tables = content.tables.map(
    (table, index) =>
      `table ${index + 1}\n${table.map((row) => `  | ${row.join(' | ').replaceAll('\n', ' / ')}`).join('\n')}`,
  );
  return [...outside, '', ...tables, '', ...fieldsIn(part('document'))].join('\n');
}

const fieldsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(
    ([, words = '']) => `field: ${words.trim().replaceAll('&quot;', '"')}`,
  );
