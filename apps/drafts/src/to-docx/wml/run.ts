import type { Stamp } from '../changes/change.ts';
import { element, escapeXml, join, NOTHING, type Xml } from './xml.ts';

/** How the letters of a run look; sizes in half-points. */
export interface RunLook {
  /** Id of a character style. */
  readonly style?: string;
  readonly font?: { readonly hint: 'eastAsia' };
  readonly bold?: true;
  readonly italics?: true;
  readonly size?: number;
  readonly highlight?: 'yellow';
  readonly underline?: { readonly type: 'single' };
  readonly superScript?: true;
  readonly subScript?: true;
  readonly rightToLeft?: true;
  readonly language?: { readonly eastAsia?: string; readonly bidirectional?: string };
}

/**
 * The properties of a run, in the order of the schema.
 *
 * @see ECMA-376 part 1, 17.3.2.28
 */
function runProperties(look: RunLook): Xml {
  const { style, font, bold, italics, size, highlight, underline, superScript, subScript, rightToLeft, language } =
    look;
  let properties = '';
  if (style) properties += `<w:rStyle w:val="${style}"/>`;
  if (font) properties += `<w:rFonts w:hint="${font.hint}"/>`;
  if (bold) properties += '<w:b/><w:bCs/>';
  if (italics) properties += '<w:i/><w:iCs/>';
  if (size !== undefined) properties += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  if (highlight) properties += `<w:highlight w:val="${highlight}"/>`;
  if (underline) properties += `<w:u w:val="${underline.type}"/>`;
  if (subScript) properties += '<w:vertAlign w:val="subscript"/>';
  if (superScript) properties += '<w:vertAlign w:val="superscript"/>';
  if (rightToLeft) properties += '<w:rtl/>';
  if (language) {
    properties += element('w:lang', { 'w:eastAsia': language.eastAsia, 'w:bidi': language.bidirectional });
  }
  return (properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`) as Xml;
}

/** A run of anything. */
export const run = (content: Xml, look: RunLook = {}): Xml => `<w:r>${runProperties(look)}${content}</w:r>` as Xml;

/** A run of words. */
export const textRun = (words: string, look?: RunLook): Xml =>
  run(`<w:t xml:space="preserve">${escapeXml(words)}</w:t>` as Xml, look);

/** A run of words that are gone. */
export const deletedRun = (words: string, look?: RunLook): Xml =>
  run(`<w:delText xml:space="preserve">${escapeXml(words)}</w:delText>` as Xml, look);

/** A step to the next tab stop. */
export const TAB = run('<w:tab/>' as Xml);

/** A new line. */
export const BREAK = run('<w:br/>' as Xml);

const CHANGES = { insertion: 'w:ins', deletion: 'w:del' } as const;

/** What is new or gone, with who and when; nothing in it, for marks of paragraphs and rows. */
export const changed = (kind: keyof typeof CHANGES, { id, author, date }: Stamp, content: Xml = NOTHING): Xml =>
  element(CHANGES[kind], { 'w:id': id, 'w:author': author, 'w:date': date }, content);

/** Words that lead to a bookmark of this document, or along a relationship to an address outside. */
export const hyperlink = (to: { readonly anchor?: string; readonly id?: string }, runs: readonly Xml[]): Xml =>
  element('w:hyperlink', { 'w:history': 1, 'w:anchor': to.anchor, 'r:id': to.id }, join(runs));
