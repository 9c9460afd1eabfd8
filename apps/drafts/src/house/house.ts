import { z } from 'zod';

const points = (most: number) => z.number().min(1).max(most);
const space = z.number().min(0).max(200).describe('points, 0 to 200');
const millimetres = (least: number, most: number) => z.number().min(least).max(most);
const face = z.strictObject({ eastAsia: z.string().min(1), latin: z.string().min(1) });
const letters = z.strictObject({ size: points(72), line: points(100) });

const line = z.strictObject({ ...letters.shape, align: z.enum(['left', 'centre', 'right']) });

/** How the number of a heading or of an item of a list is written. */
export const NUMBER_FORMS = [
  'decimal',
  'full-width',
  'kanji',
  'katakana',
  'lower-letter',
  'upper-letter',
  'lower-roman',
  'upper-roman',
] as const;

/** What stands between a number and its text. */
export const FOLLOWERS = ['wide-space', 'space', 'tab', 'nothing'] as const;

const number = {
  number: z.enum(NUMBER_FORMS),
  text: z.string().min(1).regex(/%\d/, 'a text with %1 to %4 where the number stands'),
};

const heading = z.strictObject({
  ...number,
  follow: z.enum(FOLLOWERS),
  ...letters.shape,
  before: space,
  after: space,
  indent: z.number().min(0).max(20).describe('characters of the body text'),
});

/** The words in braces that a header or footer may use. */
export const MARGIN_WORDS = ['title', 'issuer', 'marking', 'draft', 'asOf', 'edition', 'page', 'pages'] as const;

const marginPart = z
  .string()
  .regex(
    new RegExp(`^([^{}]|\\{(${MARGIN_WORDS.join('|')})\\})*$`),
    `a text with any of ${MARGIN_WORDS.map((word) => `{${word}}`).join(' ')}`,
  );
const margin = z.strictObject({
  left: z.array(marginPart),
  centre: z.array(marginPart),
  right: z.array(marginPart),
});

const hang = z.number().min(0.5).max(10).describe('from the sign to its text, in characters of the body text');

const caption = z.strictObject({ label: z.string().min(1), gap: z.string() });

const colour = z.string().regex(/^[0-9a-f]{6}$/i, 'six hexadecimal digits, such as "f2f2f2"');

/**
 * A house style: everything about the look of a Word document that is not its words. Lengths are millimetres under page
 * and table, points elsewhere.
 */
export const houseSchema = z.strictObject({
  name: z.string().min(1),
  language: z.enum(['ja', 'en']),
  page: z.strictObject({
    size: z.enum(['a4', 'letter']),
    margins: z.strictObject({
      top: millimetres(10, 80),
      right: millimetres(10, 80),
      bottom: millimetres(10, 80),
      left: millimetres(10, 80),
    }),
    header: millimetres(5, 40),
    footer: millimetres(5, 40),
  }),
  grid: z
    .strictObject({ lines: z.int().min(10).max(80), characters: z.int().min(10).max(100).optional() })
    .optional()
    .describe('lines on a page and characters on a line, as Japanese offices set them'),
  fonts: z.strictObject({ body: face, heading: face, table: face }),
  text: z.strictObject({ body: letters, table: letters, note: letters, title: line, subtitle: line, facts: line }),
  paragraphs: z.strictObject({
    align: z.enum(['left', 'justify']),
    firstLine: z.number().min(0).max(10).describe('characters of the body text'),
    after: space,
    terms: z.number().min(2).max(40).describe('room for a term, in characters of the body text'),
  }),
  headings: z.tuple([heading, heading, heading, heading]).describe('one entry for each of the four levels'),
  annexes: z.strictObject({ ...number, follow: z.enum(FOLLOWERS) }),
  lists: z.strictObject({
    indent: z.number().min(0).max(10).describe('from the edge to the sign, in characters of the body text'),
    bullets: z.strictObject({ hang, signs: z.array(z.string().min(1).max(3)).min(1).max(3) }),
    numbers: z.strictObject({ hang, levels: z.array(z.strictObject(number)).min(1).max(3) }),
  }),
  letter: z
    .strictObject({
      head: z.enum(['distribute', 'right', 'left']).describe('number and date; "distribute" lets both end alike'),
      room: z.number().min(0).max(30).describe('room of the distributed lines, in characters of the body text'),
      sender: z.enum(['right', 'left']),
      subject: z.enum(['centre', 'left']),
      closing: z.enum(['right', 'left']),
      items: z.strictObject({ hang, ...number }).describe('the items of a letter'),
    })
    .describe('how a letter is set'),
  speech: letters.describe('words to be said aloud'),
  captions: z
    .strictObject({ table: caption, figure: caption })
    .describe('what stands before the title of a table or figure'),
  table: z.strictObject({
    rule: z.strictObject({ width: z.number().min(0.25).max(6), colour }),
    head: z.strictObject({ fill: colour, bold: z.boolean() }),
    padding: z.strictObject({ vertical: millimetres(0, 10), horizontal: millimetres(0, 10) }),
  }),
  contents: z.strictObject({ levels: z.int().min(1).max(4) }),
  writing: z
    .strictObject({
      calendar: z.enum(['western', 'era', 'both']),
      digits: z.enum(['half', 'full', 'single-full']),
      punctuation: z.enum(['、。', '，。', '，．']),
    })
    .default({ calendar: 'western', digits: 'half', punctuation: '、。' })
    .describe('Japanese years, digits in running text, comma and full stop'),
  separator: z.string(),
  firstHeader: margin,
  header: margin,
  footer: margin,
});

/** A validated house style. */
export type House = z.infer<typeof houseSchema>;

/** How a number is written. */
export type NumberForm = (typeof NUMBER_FORMS)[number];

/** A pair of faces, for East Asian and for other letters. */
export type Face = House['fonts']['body'];
