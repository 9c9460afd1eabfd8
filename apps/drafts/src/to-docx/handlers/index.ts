import { a } from './a.ts';
import { br } from './br.ts';
import { del, ins } from './change.ts';
import { dl } from './dl.ts';
import { em } from './em.ts';
import { figure } from './figure.ts';
import type { BlockHandler, InlineHandler } from './handler.ts';
import { h1, h2, h3, h4 } from './heading.ts';
import { img } from './img.ts';
import { ol, ul } from './list.ts';
import { p } from './p.ts';
import { ruby } from './ruby.ts';
import { section } from './section.ts';
import { span } from './span.ts';
import { strong } from './strong.ts';
import { sub } from './sub.ts';
import { sup } from './sup.ts';
import { table } from './table.ts';

/** The handler of each element that makes paragraphs or tables. */
export const BLOCK_HANDLERS: Readonly<Record<string, BlockHandler>> = {
  section,
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  table,
  figure,
};

/** The handler of each element inside a paragraph. */
export const INLINE_HANDLERS: Readonly<Record<string, InlineHandler>> = {
  a,
  br,
  del,
  em,
  img,
  ins,
  ruby,
  span,
  strong,
  sub,
  sup,
};

/** Elements that the handler of the element around them deals with. */
export const INNER_ELEMENTS: readonly string[] = [
  'li',
  'dt',
  'dd',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'figcaption',
  'rt',
];
