import { finishPackage } from '@shinrai/ooxml';
import type { Document } from 'docx';
import type { House } from '../house/house.ts';
import { tableStyleXml } from '../to-docx/styles/table-style.ts';
import { numberDrawings } from './drawing-numbers.ts';
import { joinLevels } from './numbering.ts';
import { partsOf } from './parts.ts';
import { nameRelationships } from './relationship-names.ts';
import { completeSettings } from './settings.ts';
import { freeFromGrid } from './snap-to-grid.ts';

/** The document as a finished file: the same bytes for the same content, dated by the day it speaks of. */
export function finish(document: Document, house: House, day: string): Uint8Array {
  return finishPackage(partsOf(document), {
    date: `${day}T00:00:00Z`,
    parts: [
      ['word/styles.xml', (xml) => addTableStyles(freeFromGrid(xml, house), house)],
      ['word/settings.xml', completeSettings],
      ['word/numbering.xml', joinLevels],
      ['word/document.xml', numberDrawings],
      [CORE, (xml) => sayLanguage(xml, house)],
      ...nameRelationships(),
    ],
  });
}

const CORE = 'docProps/core.xml';

const LANGUAGES = { ja: 'ja-JP', en: 'en-GB' } as const;

const sayLanguage = (xml: string, { language }: House) =>
  xml.replace('</cp:coreProperties>', `<dc:language>${LANGUAGES[language]}</dc:language></cp:coreProperties>`);

const addTableStyles = (xml: string, house: House) => xml.replace('</w:styles>', `${tableStyleXml(house)}</w:styles>`);
