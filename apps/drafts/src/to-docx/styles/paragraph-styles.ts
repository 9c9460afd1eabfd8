import type { House } from '../../house/house.ts';
import { letterStyles } from './letter-styles.ts';
import { contentsLine, HEADING_TABS, itemMeasure } from './measures.ts';
import { ALIGNMENTS, LISTS, type ParagraphStyle } from './paragraph-style.ts';
import { speechStyles } from './speech-styles.ts';

/** How far the second level of the contents is set in, in characters of the body text. */
const STEP = 2;

/** The paragraph styles of a house. */
export function paragraphStyles(house: House): readonly ParagraphStyle[] {
  const { fonts, text, paragraphs } = house;
  const em = text.body.size;
  const body = { face: fonts.body, ...text.body, before: 0, after: paragraphs.after, snaps: true };
  const cell = { face: fonts.table, ...text.table, before: 0, after: 0, snaps: false };
  const note = { face: fonts.body, ...text.note, before: 0, after: 0, snaps: false };
  const align = paragraphs.align === 'justify' ? 'both' : 'left';
  const item = (kind: 'bullets' | 'numbers', level: number) => {
    const measure = itemMeasure(house, kind, level, em);
    return {
      ...body,
      ...measure,
      basedOn: 'Normal',
      after: paragraphs.after / 2,
      align,
      list: { reference: LISTS[kind], level },
    } as const;
  };
  const contents = (level: number) => ({
    ...body,
    line: contentsLine(house),
    before: level === 1 ? 2 : 0,
    after: 0,
    left: em * STEP * (level - 1),
    snaps: false,
  });
  const titleLine = (line: House['text']['title']) =>
    ({ size: line.size, line: line.line, align: ALIGNMENTS[line.align], keepNext: true, snaps: false }) as const;
  return [
    { ...body, id: 'Normal', name: 'Normal', after: 0 },
    { ...body, id: 'BodyText', name: 'Body Text', basedOn: 'Normal', align, firstLine: em * paragraphs.firstLine },
    {
      ...titleLine(text.title),
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Subtitle',
      face: fonts.heading,
      before: 24,
      after: 6,
      bold: true,
    },
    {
      ...titleLine(text.subtitle),
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      face: fonts.heading,
      before: 0,
      after: 6,
    },
    ...house.headings.map((level, index) => headingStyle(house, level, index)),
    { ...item('bullets', 0), id: 'ListBullet', name: 'List Bullet' },
    { ...item('bullets', 1), id: 'ListBullet2', name: 'List Bullet 2' },
    { ...item('numbers', 0), id: 'ListNumber', name: 'List Number' },
    { ...item('numbers', 1), id: 'ListNumber2', name: 'List Number 2' },
    {
      ...body,
      keepLines: true,
      id: 'Definition',
      name: 'Definition',
      basedOn: 'Normal',
      after: paragraphs.after / 3,
      left: em * paragraphs.terms,
      hanging: em * paragraphs.terms,
    },
    {
      ...cell,
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      size: text.note.size,
      line: text.note.line,
      before: 8,
      after: 3,
      bold: true,
      keepNext: true,
    },
    { ...cell, id: 'TableText', name: 'Table Text', basedOn: 'Normal' },
    {
      ...cell,
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      bold: house.table.head.bold,
      keepNext: true,
    },
    { ...note, id: 'Note', name: 'Note', basedOn: 'Normal', before: 3, after: 6 },
    {
      ...titleLine(text.facts),
      id: 'DocumentFacts',
      name: 'Document Facts',
      basedOn: 'Normal',
      face: fonts.body,
      before: 0,
      after: 0,
      keepNext: false,
    },
    ...letterStyles(house),
    ...speechStyles(house),
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      face: fonts.heading,
      size: text.subtitle.size,
      line: text.subtitle.line,
      before: 24,
      after: 6,
      bold: true,
      keepNext: true,
      snaps: false,
    },
    { ...contents(1), id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal' },
    { ...contents(2), id: 'TOC2', name: 'toc 2', basedOn: 'Normal', next: 'Normal' },
    { ...contents(3), id: 'TOC3', name: 'toc 3', basedOn: 'Normal', next: 'Normal' },
    { ...note, id: 'Header', name: 'header', basedOn: 'Normal', face: fonts.heading },
    { ...note, id: 'Footer', name: 'footer', basedOn: 'Normal', face: fonts.heading },
    { ...note, id: 'FootnoteText', name: 'footnote text', basedOn: 'Normal' },
  ];
}

function headingStyle(house: House, level: House['headings'][number], index: number): ParagraphStyle {
  const em = house.text.body.size;
  const hanging = level.follow === 'tab' ? HEADING_TABS[index] : undefined;
  const left = em * level.indent + (hanging ?? 0);
  return {
    id: `Heading${(index + 1) as 1 | 2 | 3 | 4}`,
    name: `heading ${index + 1}`,
    basedOn: 'Normal',
    next: 'BodyText',
    face: house.fonts.heading,
    size: level.size,
    line: level.line,
    before: level.before,
    after: level.after,
    bold: true,
    keepNext: true,
    keepLines: true,
    outline: index,
    list: { reference: LISTS.headings, level: index },
    snaps: false,
    ...(left > 0 && { left }),
    ...(hanging !== undefined && { hanging }),
  };
}
