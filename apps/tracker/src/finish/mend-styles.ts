/** Order in which the elements of a font must stand. @see ECMA-376 part 1, 18.8.22 (CT_Font) */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
];

/** The face of the default style, in whose digits columns are measured: one that every office program has or imitates. */
const CALIBRI = '<font><sz val="11"/><color theme="1"/><name val="Calibri"/>';
const ARIAL = '<font><sz val="10"/><color theme="1"/><name val="Arial"/>';

const FONT = /<font>(.*?)<\/font>/gs;
const ELEMENT = /<([a-zA-Z]+)\b[^>]*\/>/g;

/**
 * `xl/styles.xml` with the elements of every font in order; exceljs writes them in an order of its own. The default face
 * stands by its name alone: a theme has another face in each country, and with it all columns would change their width.
 */
export function mendFonts(xml: string): string {
  return xml.replace(CALIBRI, ARIAL).replace(FONT, (_, inside: string) => {
    const elements = [...inside.matchAll(ELEMENT)].map(([element, name = '']) => ({ element, name }));
    const named = elements.filter(({ name }) => name !== 'scheme');
    const sorted = named.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
    return `<font>${sorted.map(({ element }) => element).join('')}</font>`;
  });
}
