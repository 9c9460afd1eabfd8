import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { HeadingEntry } from '../block.ts';
import type { State } from '../state.ts';
import { LISTS, type StyleId } from '../styles/paragraph-style.ts';
import { textOf } from '../tree.ts';
import type { Xml } from '../wml/xml.ts';
import type { BlockHandler } from './handler.ts';
import { paragraphOfRole, styleOfRole } from './p.ts';
import { rolesOf } from './section.ts';

/** A heading: a built-in style, which brings its number, and a bookmark that the contents point to. */
const heading =
  (level: 1 | 2 | 3 | 4): BlockHandler =>
  (element, state, around) => {
    const role = rolesOf(element).find((one) => styleOfRole(one));
    if (role) return paragraphOfRole(element, state, around);
    const place = rolesOf(element).includes('page-break') ? { ...around, breaksBefore: true } : around;
    const words = textOf(element);
    const runs = state.content(element, around);
    if (around.isContents) return [state.paragraph({ style: 'TOCHeading', runs, text: words }, place)];
    const isAnnex = around.isAnnex && level === 1;
    const entry = entryOf(element, level, state, around);
    return [
      state.paragraph(
        {
          style: (around.isSpeech ? 'SpeechHeading' : `Heading${level}`) satisfies StyleId,
          runs: entry ? withAnchor(state, entry, runs) : runs,
          text: [entry?.number, words].filter(Boolean).join('　'),
          ...(entry && { heading: entry }),
          options: {
            ...(isPlain(element) && { numbering: false as const, ...questionLook(element) }),
            ...(isAnnex && { numbering: { id: state.numbers.idOf(LISTS.annexes), level: 0 } }),
            ...(place.breaksBefore && { before: 0 }),
          },
        },
        place,
      ),
    ];
  };

/** The heading for the contents; one that is gone is not listed. */
function entryOf(element: Element, level: number, state: State, around: Around): HeadingEntry | undefined {
  if (around.change?.kind === 'deletion') return undefined;
  const words = textOf(element);
  return isPlain(element) ? plainEntry(state, level, words) : numbered(state, around, level, words);
}

function numbered(state: State, { isAnnex }: Around, level: number, text: string): HeadingEntry {
  const number = isAnnex && level === 1 ? state.headings.nextAnnex() : state.headings.next(level);
  return { level, number, text, anchor: nextAnchor(state) };
}

const nextAnchor = (state: State) => `_Toc${String(state.anchors.next()).padStart(9, '0')}`;

/** Headings that bring no number of their own. */
const isPlain = (element: Element) => rolesOf(element).some((role) => role === 'plain' || role === 'question');

const plainEntry = (state: State, level: number, text: string): HeadingEntry => ({
  level,
  number: '',
  text,
  anchor: nextAnchor(state),
});

/** A question stands on a grey ground. */
const questionLook = (element: Element) => (rolesOf(element).includes('question') ? { fill: 'ededed' } : {});

const withAnchor = (state: State, { anchor }: HeadingEntry, runs: readonly Xml[]) => state.bookmarks.wrap(anchor, runs);

export const h1 = heading(1);
export const h2 = heading(2);
export const h3 = heading(3);
export const h4 = heading(4);
