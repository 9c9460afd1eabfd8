import { element, join, type Xml } from './wml/xml.ts';

/** A part whose text can lead to addresses. */
export type LinkingPart = 'document' | 'footnotes';

/** The addresses outside that a document leads to. */
export interface Links {
  /** Where a link leads: along a relationship, and there to the place that the address names. */
  add(href: string, part: LinkingPart): { readonly id: string; readonly anchor?: string };
  /** The relationships of a part. */
  relationshipsOf(part: LinkingPart): Xml;
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Word takes no longer name of a place. */
const LONGEST_ANCHOR = 255;

/** Begins a document without links. */
export function createLinks(): Links {
  const found: { readonly id: string; readonly target: string; readonly part: LinkingPart }[] = [];
  return {
    add(href, part) {
      const id = `rIdLink${found.length + 1}`;
      const { target, anchor } = cut(href);
      found.push({ id, target, part });
      return { id, ...(anchor !== undefined && { anchor }) };
    },
    relationshipsOf: (wanted) =>
      join(
        found
          .filter(({ part }) => part === wanted)
          .map(({ id, target }) =>
            element('Relationship', { Id: id, Type: HYPERLINK, Target: target, TargetMode: 'External' }),
          ),
      ),
  };
}

function cut(href: string): { readonly target: string; readonly anchor?: string } {
  const at = href.indexOf('#');
  const anchor = href.slice(at + 1);
  const isPlace = at > 0 && anchor !== '' && anchor.length <= LONGEST_ANCHOR;
  return isPlace ? { target: href.slice(0, at), anchor } : { target: href };
}
