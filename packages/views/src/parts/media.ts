import { type Link, type Media, readableAddress } from '@shinrai/core';
import { factRef, type Line } from './inline.ts';
import type { Speech } from './speech.ts';
import { textLine } from './text.ts';

/** A picture with its caption. `file` is null when the picture itself was not supplied: print the caption, no frame. */
export interface MediaView {
  readonly id: string;
  readonly kind: Media['kind'];
  readonly file: string | null;
  /** SHA-256 of the picture, so that a document changes when its picture does; null where there is none. */
  readonly sha256: string | null;
  readonly caption: Line;
  readonly remark: Line | null;
  readonly credit: Line | null;
  readonly alt: Line | null;
}

/** Phrases the pictures of a page; what must not be published is left out. */
export function mediaViews(speech: Speech, ids: readonly string[]): readonly MediaView[] {
  return ids
    .flatMap((id) => speech.plan.entities.media.get(id) ?? [])
    .filter((media) => media.withheld === undefined)
    .map((media) => {
      const ref = (field: string) => factRef('media', media.id, field);
      const optional = (field: 'remark' | 'credit' | 'alt') =>
        media[field] ? textLine(speech, media[field], ref(field)) : null;
      return {
        id: media.id,
        kind: media.kind,
        file: media.file === 'absent' ? null : media.file,
        sha256: speech.plan.pictures.get(media.file) ?? null,
        caption: textLine(speech, media.caption, ref('caption')),
        remark: optional('remark'),
        credit: optional('credit'),
        alt: optional('alt'),
      };
    });
}

/** A link as it is printed: where it leads, and its address as people read it. */
export interface LinkView {
  readonly id: string;
  readonly url: string;
  readonly address: string;
  readonly name: Line;
}

/** Phrases the links of a page. */
export function linkViews(speech: Speech, ids: readonly string[]): readonly LinkView[] {
  return ids
    .flatMap((id): readonly Link[] => [speech.plan.entities.link.get(id) ?? []].flat())
    .map((link) => ({
      id: link.id,
      url: link.url,
      address: readableAddress(link.url),
      name: textLine(speech, link.name, factRef('link', link.id, 'name')),
    }));
}
