import type { ICharacterStyleOptions } from 'docx';
import type { House } from '../../house/house.ts';
import { fontOf } from './to-style-options.ts';

/**
 * Word's character styles for words that stand out. Mincho has no bold of its own on Windows: in Japanese, important
 * words are set in the face of the headings.
 */
export function characterStyles({ fonts }: House): readonly ICharacterStyleOptions[] {
  const isOneFace = fonts.body.latin === fonts.body.eastAsia;
  const face = { eastAsia: fonts.heading.eastAsia, latin: isOneFace ? fonts.heading.latin : fonts.body.latin };
  const { ascii, hAnsi, eastAsia } = fontOf(face);
  return [
    {
      id: 'Strong',
      name: 'Strong',
      quickFormat: true,
      run: { bold: true, font: isOneFace ? { ascii, hAnsi, eastAsia } : { eastAsia } },
    },
    { id: 'Emphasis', name: 'Emphasis', quickFormat: true, run: { italics: true } },
  ];
}
