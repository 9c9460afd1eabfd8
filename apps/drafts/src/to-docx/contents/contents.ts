import {
  BuilderElement,
  FileChild,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { House } from '../../house/house.ts';
import { ptToTwips } from '../../house/units.ts';
import type { HeadingEntry } from '../block.ts';
import { beginField, endField, field } from '../fields.ts';
import { HEADING_TABS } from '../styles/measures.ts';

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
export function contentsField(entries: readonly ContentsEntry[], house: House, width: number): FileChild {
  const { levels } = house.contents;
  const listed = entries.filter(({ level }) => level <= levels);
  const lines = listed.map((entry, index) => {
    const runs = line(entry, house);
    const first = index === 0 ? beginField(`TOC \\o "1-${levels}" \\h \\z`) : [];
    const last = index === listed.length - 1 ? [endField()] : [];
    return new Paragraph({
      style: `TOC${entry.level}`,
      tabStops: tabsOf(entry, house, width),
      children: [...first, ...runs, ...last],
    });
  });
  return new ContentsBlock(lines);
}

function line({ number, text, anchor, page, level }: ContentsEntry, house: House): readonly ParagraphChild[] {
  const follow = followOf(level, house);
  const between =
    follow === 'tab'
      ? [new TextRun({ children: [new Tab()] })]
      : follow === 'nothing'
        ? []
        : [new TextRun(follow === 'space' ? ' ' : '　')];
  const pageNumber = field(`PAGEREF ${anchor} \\h`, [new TextRun(String(page ?? ''))]);
  const children = [
    new TextRun(number),
    ...between,
    new TextRun(text),
    new TextRun({ children: [new Tab()] }),
    ...pageNumber,
  ];
  return [new InternalHyperlink({ anchor, children })];
}

const followOf = (level: number, house: House) => house.headings[level - 1]?.follow ?? 'space';

function tabsOf({ level, number }: ContentsEntry, house: House, width: number) {
  const em = house.text.body.size;
  const indent = em * 2 * (level - 1);
  const room = number.length > 4 ? 52 : (HEADING_TABS[level - 1] ?? 24);
  const start = followOf(level, house) === 'tab' ? [{ type: 'left', position: ptToTwips(indent + room) } as const] : [];
  return [...start, { type: 'right', position: width, leader: 'dot' } as const];
}

const val = (name: string, value: string): XmlComponent =>
  new BuilderElement({ name, attributes: { val: { key: 'w:val', value } } });

/** The frame by which Word recognises a table of contents and offers to update it. */
class ContentsBlock extends FileChild {
  constructor(lines: readonly Paragraph[]) {
    super('w:sdt');
    const gallery = new BuilderElement({
      name: 'w:docPartObj',
      children: [val('w:docPartGallery', 'Table of Contents'), new BuilderElement({ name: 'w:docPartUnique' })],
    });
    this.addChildElement(new BuilderElement({ name: 'w:sdtPr', children: [gallery] }));
    this.addChildElement(
      new BuilderElement({ name: 'w:sdtContent', children: lines as unknown as readonly XmlComponent[] }),
    );
  }
}
