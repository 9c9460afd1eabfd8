/** WordprocessingML as text: escaped, whole elements only. */
export type Xml = string & { readonly isXml: true };

/** Nothing. */
export const NOTHING = '' as Xml;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Signs that mean something in XML, and control characters that no part can hold. */
const MARKUP = /[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g;

/** Words that stand in an element or an attribute. */
export const escapeXml = (words: string): string => words.replace(MARKUP, (sign) => SIGNS[sign] ?? '');

/** Pieces one behind the other. */
export const join = (pieces: readonly Xml[]): Xml => pieces.join('') as Xml;

/** An element with what stands in it; one with nothing closes itself. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  content: Xml = NOTHING,
): Xml {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${typeof value === 'string' ? escapeXml(value) : value}"`;
  }
  return (content === '' ? `${start}/>` : `${start}>${content}</${name}>`) as Xml;
}
