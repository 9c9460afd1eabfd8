import type { House } from '../../house/house.ts';
import type { Orientation } from '../../house/page-measure.ts';
import { escapeXml, type Xml } from '../wml/xml.ts';
import type { DocumentFacts } from './facts.ts';
import { makeSkeleton } from './make-skeleton.ts';

/** What a skeleton depends on. */
export interface SkeletonRequest {
  readonly house: House;
  readonly facts: DocumentFacts;
  /** How the pages of each section lie. */
  readonly orientations: readonly Orientation[];
  readonly hasComments: boolean;
}

/** A document without its text: styles, lists, margins, properties and sections. */
export interface Skeleton {
  /** Parts by name. Those that say the title are texts that are filled for each document. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Parts that name the document, as texts with its title filled in. */
  readonly named: Readonly<Record<string, string>>;
  /** Parts that the text of a document is added to, as texts. */
  readonly open: Readonly<Record<string, string>>;
  /** The properties of each section. */
  readonly sections: readonly Xml[];
}

/** Stand for the title in the margins and in the properties: signs for private use, which no text says. */
const [TITLE, NAME] = ['\u{F0000}title\u{F0000}', '\u{F0000}name\u{F0000}'];

const known = new WeakMap<House, Map<string, Skeleton>>();

/**
 * The skeleton of a document. Documents of a kind differ in their titles only: it is made once for all of them, because
 * styles and lists are most of the work that a short document is.
 */
export function skeletonOf({ facts, ...request }: SkeletonRequest): Skeleton {
  const unnamed: DocumentFacts = {
    ...facts,
    title: facts.title && NAME,
    margins: { ...facts.margins, title: facts.margins.title && TITLE },
  };
  const skeletons = known.get(request.house) ?? new Map<string, Skeleton>();
  known.set(request.house, skeletons);
  const key = JSON.stringify([unnamed, request.orientations, request.hasComments]);
  const skeleton = skeletons.get(key) ?? makeSkeleton({ ...request, facts: unnamed }, [TITLE, NAME]);
  skeletons.set(key, skeleton);
  return { ...skeleton, named: nameParts(skeleton.named, facts) };
}

const nameParts = (parts: Skeleton['named'], { title, margins }: DocumentFacts) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      xml.replaceAll(TITLE, () => escapeXml(margins.title)).replaceAll(NAME, () => escapeXml(title)),
    ]),
  );
