/** Name of the part that holds title, author and dates in every Office package. */
export const CORE_PROPERTIES = 'docProps/core.xml';

const TERMS = 'http://purl.org/dc/terms/';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * `docProps/core.xml` with both dates set to one instant, in place of the moment at which a library wrote it. A date
 * element that is missing is added; everything else stays as it is.
 *
 * @see ECMA-376 part 2, 8.3.4 (core properties)
 */
export function stampCoreProperties(xml: string, instant: string): string {
  return ['created', 'modified'].reduce((part, term) => stamp(part, term, instant), xml);
}

function stamp(xml: string, term: string, instant: string): string {
  const element =
    `<dcterms:${term} xmlns:dcterms="${TERMS}" xmlns:xsi="${INSTANCE}" xsi:type="dcterms:W3CDTF">` +
    `${instant}</dcterms:${term}>`;
  const written = new RegExp(`<dcterms:${term}\\b[^>]*?(/>|>[^<]*</dcterms:${term}>)`);
  if (written.test(xml)) return xml.replace(written, element);
  return xml.replace(/<\/([\w-]+:)?coreProperties>\s*$/, (end) => element + end);
}
