import type { Picture } from './pictures.ts';
import { element, join, type Xml } from './wml/xml.ts';

/** The files of the pictures that a document shows. */
export interface Media {
  /** Takes a picture in: its number, and the relationship to its file. */
  add(picture: Picture): { readonly number: number; readonly id: string };
  relationships(): Xml;
  /** The files by the names of their parts. */
  parts(): Readonly<Record<string, Uint8Array>>;
}

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** Begins a document without pictures. */
export function createMedia(): Media {
  const files: { readonly id: string; readonly name: string; readonly data: Uint8Array }[] = [];
  return {
    add({ type, data }) {
      const number = files.length + 1;
      const id = `rIdPicture${number}`;
      files.push({ id, name: `media/image${number}.${type}`, data });
      return { number, id };
    },
    relationships: () =>
      join(files.map(({ id, name }) => element('Relationship', { Id: id, Type: IMAGE, Target: name }))),
    parts: () => Object.fromEntries(files.map(({ name, data }) => [`word/${name}`, data])),
  };
}
