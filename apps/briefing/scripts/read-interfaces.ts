/** One field of an interface, as it is written. */
export interface Field {
  readonly name: string;
  /** Its type, without `readonly` before lists. */
  readonly type: string;
  /** Its comment, in one line; empty where it has none. */
  readonly doc: string;
}

/** One exported interface of a source file. */
export interface Interface {
  readonly name: string;
  /** Interfaces whose fields it has too. */
  readonly bases: readonly string[];
  readonly doc: string;
  readonly fields: readonly Field[];
}

const HEAD = /^export interface (\w+)(?:<[^>]*>)?(?: extends ([^{]+))? \{(\})?$/;
const FIELD = /^ {2}(?:readonly )?(\w+)\??: (.*)$/;

/**
 * The exported interfaces of a TypeScript file as the formatter leaves it: one field a line, types over several lines
 * indented further, comments above what they tell of. It knows no more of the language than that; a method is no field.
 */
export function readInterfaces(source: string): readonly Interface[] {
  const lines = source.split('\n');
  return lines.flatMap((line, at) => {
    const [, name, bases = '', isEmpty] = HEAD.exec(line) ?? [];
    if (name === undefined) return [];
    const end = isEmpty ? at : lines.indexOf('}', at);
    return [
      {
        name,
        bases: bases.split(',').flatMap((base) => base.trim() || []),
        doc: docAbove(lines, at),
        fields: fieldsOf(lines.slice(at + 1, end)),
      },
    ];
  });
}

function fieldsOf(lines: readonly string[]): readonly Field[] {
  return lines.flatMap((line, at) => {
    const [, name, start = ''] = FIELD.exec(line) ?? [];
    if (name === undefined) return [];
    const next = lines.findIndex((other, index) => index > at && /^ {2}[\w/]/.test(other));
    const rest = lines.slice(at + 1, next === -1 ? lines.length : next);
    return [{ name, type: tidy([start, ...rest].join(' ')), doc: docAbove(lines, at) }];
  });
}

const tidy = (type: string) =>
  type
    .replace(/\s+/g, ' ')
    .replace(/;$/, '')
    .replace(/\breadonly /g, '')
    .trim();

/** The comment that ends right above a line. */
function docAbove(lines: readonly string[], at: number): string {
  if (!lines[at - 1]?.trimEnd().endsWith('*/')) return '';
  let start = at - 1;
  while (start > 0 && !lines[start]?.trimStart().startsWith('/**')) start -= 1;
  return lines
    .slice(start, at)
    .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*(?!\/))?\s?/, '').replace(/\s*\*\/\s*$/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
