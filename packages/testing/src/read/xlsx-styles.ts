import { attribute, child, children, type Parts, readPart } from '../xml/parse-xml.ts';

/** What of a cell's format tests ask for. */
export interface XlsxStyle {
  /** Whether the cell cannot be edited while its sheet is protected; so it is unless a style says otherwise. */
  readonly isLocked: boolean;
  /** Format code such as `yyyy-mm-dd`, or `#14` for one that Excel has built in; undefined for General. */
  readonly format: string | undefined;
}

/** The formats that cells refer to by their position. */
export function readStyles(parts: Parts): readonly XlsxStyle[] {
  const root = readPart(parts, 'xl/styles.xml');
  const codes = new Map(
    entriesOf(root, 'numFmts', 'numFmt').map((format) => [
      attribute(format, 'numFmtId'),
      attribute(format, 'formatCode'),
    ]),
  );
  return entriesOf(root, 'cellXfs', 'xf').map((xf) => {
    const id = attribute(xf, 'numFmtId') ?? '0';
    const locked = attribute(child(xf, 'protection'), 'locked');
    return {
      isLocked: !['0', 'false'].includes(locked ?? '1'),
      format: id === '0' ? undefined : (codes.get(id) ?? `#${id}`),
    };
  });
}

const entriesOf = (root: Parameters<typeof child>[0], list: string, name: string) => {
  const parent = child(root, list);
  return parent ? children(parent, name) : [];
};
