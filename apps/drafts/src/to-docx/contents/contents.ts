import type { House } from '../../house/house.ts';
import { ptToTwips } from '../../house/units.ts';
import type { HeadingEntry } from '../block.ts';
import { beginField, endField, field } from '../fields.ts';
import { HEADING_TABS } from '../styles/measures.ts';
import { paragraph, type TabStop } from '../wml/paragraph.ts';
import { hyperlink, TAB, textRun } from '../wml/run.ts';
import { element, join, type Xml } from '../wml/xml.ts';

/** What the contents list: a heading with the page it is expected on. */
export interface ContentsEntry extends HeadingEntry {
  readonly page: number | undefined;
}

/**
 * The table of contents as the field that Word makes itself, with its lines already there: no reader shows it empty, and
 * Word asks nothing when it opens the document. "Update field" counts the pages anew.
 *
 * @see ECMA-376 part 1, 17.16.5.68 (TOC), 17.16.5.44 (PAGEREF)
 */
export function contentsField(entries: readonly ContentsEntry[], house: House, width: number): Xml {
  const { levels } = house.contents;
  const listed = entries.filter(({ level }) => level <= levels);
  const lines = listed.map((entry, index) => {
    const runs = line(entry, house);
    const first = index === 0 ? beginField(`TOC \\o "1-${levels}" \\h \\z`) : [];
    const last = index === listed.length - 1 ? [endField()] : [];
    const look = { style: `TOC${entry.level}`, tabStops: tabsOf(entry, house, width) };
    return paragraph(look, [...first, ...runs, ...last]);
  });
  return inFrame(lines);
}

function line({ number, text, anchor, page, level }: ContentsEntry, house: House): readonly Xml[] {
  const follow = followOf(level, house);
  const between = follow === 'tab' ? [TAB] : follow === 'nothing' ? [] : [textRun(follow === 'space' ? ' ' : '　')];
  const pageNumber = field(`PAGEREF ${anchor} \\h`, [textRun(String(page ?? ''))]);
  const children = [textRun(number), ...between, textRun(text), TAB, ...pageNumber];
  return [hyperlink({ anchor }, children)];
}

const followOf = (level: number, house: House) => house.headings[level - 1]?.follow ?? 'space';

function tabsOf({ level, number }: ContentsEntry, house: House, width: number): readonly TabStop[] {
  const em = house.text.body.size;
  const indent = em * 2 * (level - 1);
  const room = number.length > 4 ? 52 : (HEADING_TABS[level - 1] ?? 24);
  const start = followOf(level, house) === 'tab' ? [{ type: 'left', position: ptToTwips(indent + room) } as const] : [];
  return [...start, { type: 'right', position: width, leader: 'dot' } as const];
}

const GALLERY = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>' as Xml;

/** The frame by which Word recognises a table of contents and offers to update it. */
const inFrame = (lines: readonly Xml[]): Xml =>
  element(
    'w:sdt',
    {},
    join([element('w:sdtPr', {}, element('w:docPartObj', {}, GALLERY)), element('w:sdtContent', {}, join(lines))]),
  );
