import { ExternalHyperlink, InternalHyperlink } from 'docx';
import { bookmarkName } from '../bookmarks.ts';
import { attribute } from '../tree.ts';
import type { InlineHandler } from './handler.ts';

/** A link: to a bookmark of this document, or to an address outside. */
export const a: InlineHandler = (element, state, around) => {
  const href = attribute(element, 'href') ?? '';
  const isInside = href.startsWith('#');
  const format = isInside ? around.format : ({ ...around.format, style: 'Hyperlink' } as const);
  const children = state.content(element, { ...around, format });
  return [
    isInside
      ? new InternalHyperlink({ anchor: bookmarkName(href.slice(1)), children })
      : new ExternalHyperlink({ link: href, children }),
  ];
};
