import { Document, Paragraph } from 'docx';
import type { House } from '../../house/house.ts';
import { HOUSE_LISTS } from '../numbering/list-numbers.ts';
import { toNumberingOptions } from '../numbering/numbering-options.ts';
import { toSection } from '../sections.ts';
import { characterStyles } from '../styles/character-styles.ts';
import { tableStyleXml } from '../styles/table-style.ts';
import { toStyleOptions } from '../styles/to-style-options.ts';
import type { Xml } from '../wml/xml.ts';
import { type CompiledParts, compile } from './compile.ts';
import { joinLevels } from './join-levels.ts';
import { completeSettings } from './settings.ts';
import type { Skeleton, SkeletonRequest } from './skeleton.ts';
import { freeFromGrid } from './snap-to-grid.ts';

/** Parts that the text of a document is added to. */
const OPEN = [
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'word/footnotes.xml',
  'word/_rels/footnotes.xml.rels',
  'word/numbering.xml',
  'word/comments.xml',
];

/** Makes a skeleton by the library. `signs` stand for the title. */
export function makeSkeleton(request: SkeletonRequest, signs: readonly string[]): Skeleton {
  const parts = mend(compile(toDocument(request)), request.house);
  const names = (xml: string) => signs.some((sign) => xml.includes(sign));
  const texts = Object.entries(parts).filter((part): part is [string, string] => typeof part[1] === 'string');
  return {
    parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, toBytes(part)])),
    named: Object.fromEntries(texts.filter(([, xml]) => names(xml))),
    open: Object.fromEntries(texts.filter(([name]) => OPEN.includes(name))),
    sections: (String(parts['word/document.xml']).match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? []) as readonly Xml[],
  };
}

const encoder = new TextEncoder();

const toBytes = (part: string | Uint8Array) => (typeof part === 'string' ? encoder.encode(part) : part);

/** All lists of the house are used once, so that their numbers are the same in every document. */
function toDocument({ house, facts, orientations, hasComments }: SkeletonRequest): Document {
  const lists = HOUSE_LISTS.map((reference) => new Paragraph({ numbering: { reference, level: 0, custom: true } }));
  return new Document({
    title: facts.title,
    subject: facts.subject,
    creator: facts.creator,
    lastModifiedBy: facts.creator,
    keywords: facts.keywords,
    styles: { ...toStyleOptions(house), characterStyles: characterStyles(house) },
    numbering: toNumberingOptions(house),
    ...(hasComments && { comments: { children: [{ id: 0, date: new Date(0), children: [] }] } }),
    sections: orientations.map((orientation, index) => {
      const isFirst = index === 0;
      return toSection(orientation, { house, words: facts.margins, isFirst, children: isFirst ? lists : [] });
    }),
  });
}

const LANGUAGES = { ja: 'ja-JP', en: 'en-GB' } as const;

/** What the library cannot say. */
function mend(parts: CompiledParts, house: House): CompiledParts {
  const xml = (name: string) => String(parts[name]);
  const language = `<dc:language>${LANGUAGES[house.language]}</dc:language>`;
  return {
    ...parts,
    'word/styles.xml': freeFromGrid(xml('word/styles.xml'), house).replace(
      '</w:styles>',
      `${tableStyleXml(house)}</w:styles>`,
    ),
    'word/settings.xml': completeSettings(xml('word/settings.xml')),
    'word/numbering.xml': joinLevels(xml('word/numbering.xml')),
    'docProps/core.xml': xml('docProps/core.xml').replace('</cp:coreProperties>', `${language}</cp:coreProperties>`),
  };
}
