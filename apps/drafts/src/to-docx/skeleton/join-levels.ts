/**
 * The numbering part with the list of the headings as one list of several levels, which is what Word expects where
 * levels belong to styles; the library writes every list as a loose set of levels that may still change.
 *
 * @see ECMA-376 part 1, 17.9.12 and 17.9.6
 */
export function joinLevels(xml: string): string {
  return xml
    .replaceAll(' w:tentative="1"', '')
    .replace(/<w:abstractNum .*?<\/w:abstractNum>/gs, (list) =>
      list.includes('<w:pStyle ') ? list.replace('"hybridMultilevel"', '"multilevel"') : list,
    );
}
