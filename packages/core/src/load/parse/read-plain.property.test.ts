import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlain } from './read-plain.ts';

/** `npm run test:long` tries a hundred times as many. */
const RUNS = process.env.SHINRAI_LONG === '1' ? 300_000 : 3_000;

/** A value as it is written: all that is behind a colon or a dash, indented below it where it goes on. */
type Written = (pad: string) => string;

const WORDS = [
  ...[
    'a',
    'x y',
    '日本 語',
    '1',
    '-1',
    '1.5',
    '-0',
    '.5',
    '1.',
    '+7',
    '012',
    '0x1f',
    '0o7',
    '1_000',
    '1e3',
    '00',
    '1.50',
  ],
  ...[
    'null',
    'Null',
    '~',
    'true',
    'TRUE',
    'yes',
    '.inf',
    '.nan',
    '2025-11-26',
    '12:30',
    '',
    "''",
    '""',
    "'a''b'",
    '"a b"',
  ],
  ...['a: b', 'a:b', 'a #b', 'a# b', 'a,b', "it's", 'http://x.y/z?q=1#f', '[a]', '{a}', '-x', '- x', '? x', ':x', '!x'],
  ...[
    '&x',
    '*x',
    '@x',
    '%x',
    '|',
    '>',
    '#x',
    'a\u00a0',
    '（a）',
    '-',
    '--',
    '...',
    "'a",
    '"a',
    'a]',
    '[',
    '{',
    ',',
    '<<',
  ],
  ...[
    '"\\n"',
    '"\\u3042"',
    '"\\ud83d\\ude00"',
    '"\\ud800"',
    '"\\/"',
    '"\\_"',
    '"\\x41b"',
    '"\\U0001F600"',
    '"a\\\n   b"',
    '"\\e"',
  ],
  ...[
    '"\\t"',
    '"\\N"',
    '"\\P"',
    '"\\ "',
    '"\\q"',
    '"\\0"',
    '"\\u12"',
    'a\\nb',
    "'a\\n'",
    '"\\""',
    '"\\\\"',
    '"a \\\n"',
  ],
];
const word = fc.constantFrom(...WORDS);
const remark = fc.constantFrom('', '', '', ' # c', ' ');
const indent = fc.constantFrom('', '', ' ', '   ');
const blank = fc.constantFrom('', '', '', '\n', '   \n', '# c\n');

/** Text of several lines, with a sign or quotes or as it is. */
const signed = fc
  .record({
    head: fc.constantFrom('|', '>', '|-', '>-', '|+', '>2', '| # c'),
    lines: fc.array(fc.tuple(indent, fc.constantFrom('some text', '# not', 'a: b', '- c', 'tail  ', '')), {
      maxLength: 4,
    }),
  })
  .map(
    ({ head, lines }): Written =>
      (pad) => {
        return ` ${head}\n${lines.map(([more, text]) => `${text && pad}${more}${text}\n`).join('')}`;
      },
  );
const running = fc
  .record({
    quote: fc.constantFrom('', '"', "'"),
    lines: fc.array(fc.tuple(indent, fc.constantFrom('more', '1', '語', 'x: y', '# z', '- w', '')), { maxLength: 3 }),
    end: remark,
  })
  .map(
    ({ quote, lines, end }): Written =>
      (pad) => {
        return ` ${quote}first${lines.map(([more, text]) => `\n${text && pad + more}${text}`).join('')}${quote}${end}\n`;
      },
  );

const flow: fc.Memo<string> = fc.memo((depth) =>
  fc
    .record({
      isMap: fc.boolean(),
      items: fc.array(fc.tuple(word, depth > 1 ? fc.oneof(word, flow()) : word), { maxLength: 3 }),
      colon: fc.constantFrom(': ', ': ', ':', ' : ', ':\n      '),
      comma: fc.constantFrom(', ', ', ', ',', ',\n      ', ', # c\n      '),
      end: fc.constantFrom('', ' ', ', '),
    })
    .map(({ isMap, items, colon, comma, end }) => {
      const inside = items.map(([key, item]) => (isMap ? key + colon + item : item)).join(comma) + end;
      return isMap ? `{ ${inside}}` : `[${inside}]`;
    }),
);

const onOneLine = fc.tuple(fc.oneof({ weight: 3, arbitrary: word }, flow(2)), remark).map(([text, end]): Written => {
  return () => ` ${text}${end}\n`;
});

const value: fc.Memo<Written> = fc.memo((depth) => {
  const leaf = fc.oneof({ weight: 3, arbitrary: onOneLine }, signed, running);
  if (depth <= 1) return leaf;
  const below = fc.tuple(fc.oneof(map(), list()), fc.constantFrom('', '  ')).map(([entries, more]): Written => {
    return (pad) => `\n${entries(pad.slice(2) + more)}`;
  });
  return fc.oneof({ weight: 2, arbitrary: leaf }, below);
});

const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('k', 'l', 'm', 'n', 'o') }, word);

const map: fc.Memo<Written> = fc.memo((depth) =>
  fc.array(fc.tuple(blank, key, value(depth - 1)), { minLength: 1, maxLength: 3 }).map((entries): Written => {
    return (pad) => entries.map(([above, name, write]) => `${above}${pad}${name}:${write(`${pad}  `)}`).join('');
  }),
);

const list: fc.Memo<Written> = fc.memo((depth) =>
  fc.array(fc.tuple(blank, value(depth - 1), fc.boolean()), { minLength: 1, maxLength: 3 }).map((items): Written => {
    const below = (text: string, isBeside: boolean) => (isBeside ? text.replace(/^\n +/, ' ') : text);
    return (pad) =>
      items.map(([above, write, isBeside]) => `${above}${pad}-${below(write(`${pad}  `), isBeside)}`).join('');
  }),
);

const text = fc
  .record({
    entries: fc.oneof(map(3), list(3)),
    feed: fc.constantFrom('\n', '\n', '\r\n'),
    isCutShort: fc.boolean(),
    slip: fc.option(fc.tuple(fc.nat(), fc.nat(2), word)),
  })
  .map(({ entries, feed, isCutShort, slip }) => {
    const whole = entries('').replaceAll('\n', feed);
    const written = isCutShort ? whole.trimEnd() : whole;
    if (!slip) return written;
    const [where, gone, piece] = slip;
    const at = where % (written.length + 1);
    return written.slice(0, at) + piece + written.slice(at + gone);
  });

it('reads values in all the ways they are written as the parser that explains itself does', () => {
  let read = 0;
  const isAlike = (yaml: string) => {
    const plain = readPlain(yaml);
    if (!plain) return;
    read += 1;
    const document = parseDocument(yaml, { prettyErrors: false, stringKeys: true, uniqueKeys: true });
    expect([...document.errors, ...document.warnings]).toEqual([]);
    expect(plain.data).toStrictEqual(document.toJS({ maxAliasCount: 0 }));
  };
  fc.assert(fc.property(text, isAlike), { numRuns: RUNS });
  expect(read).toBeGreaterThan(RUNS / 20);
}, 3_600_000);
