import type { House } from '../../house/house.ts';
import { speechMeasure } from './measures.ts';
import type { ParagraphStyle } from './paragraph-style.ts';

/** The styles of what is said aloud: large, and no point torn apart. */
export function speechStyles(house: House): readonly ParagraphStyle[] {
  const { fonts, paragraphs } = house;
  const align = paragraphs.align === 'justify' ? 'both' : 'left';
  const speech = {
    face: fonts.body,
    ...house.speech,
    basedOn: 'Normal',
    before: 0,
    after: house.speech.size / 2,
    keepLines: true,
    snaps: false,
  } as const;
  return [
    {
      ...speech,
      id: 'SpeechHeading',
      name: 'Speech Heading',
      next: 'Speech',
      face: fonts.heading,
      size: house.speech.size + 4,
      line: house.speech.line + 4,
      before: house.speech.size / 2,
      bold: true,
      keepNext: true,
      outline: 0,
    },
    { ...speech, id: 'Speech', name: 'Speech', align },
    { ...speech, ...speechMeasure(house), id: 'SpeechPoint', name: 'Speech Point', align: 'left' },
  ];
}
