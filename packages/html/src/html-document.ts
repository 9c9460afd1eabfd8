import type { TemplatePlace } from '@shinrai/diagnostics';
import type { Element, Root } from 'hast';
import { type HtmlSource, placeAt } from './source/html-source.ts';

/** A document in the dialect: the tree, and the text it was read from for the places of findings. */
export interface HtmlDocument {
  readonly tree: Root;
  readonly source: HtmlSource;
}

/** Where an element's opening tag stands in the text; an element that a pass made has no place. */
export function placeOf({ source }: HtmlDocument, { position }: Element): TemplatePlace | undefined {
  const start = position?.start.offset;
  if (start === undefined) return undefined;
  const end = source.text.indexOf('>', start) + 1;
  return placeAt(source, start, end > start ? end : undefined);
}
