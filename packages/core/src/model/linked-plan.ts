import type { Action } from './action.ts';
import type { Document } from './document.ts';
import type { Event, Series } from './event.ts';
import type { Country, Group, Place } from './geography.ts';
import type { EntityKind } from './id.ts';
import type { Indicator } from './indicator.ts';
import type { Initiative } from './initiative.ts';
import type { Link, Media } from './media.ts';
import type { Organisation } from './organisation.ts';
import type { Area, Item, Pillar, PlanHead, Term } from './plan.ts';
import type { Sector } from './sector.ts';
import type { Segment, Source } from './source.ts';

/** The type of each kind of entity. */
export interface EntityOf {
  pillar: Pillar;
  area: Area;
  item: Item;
  sector: Sector;
  initiative: Initiative;
  action: Action;
  event: Event;
  series: Series;
  document: Document;
  organisation: Organisation;
  country: Country;
  group: Group;
  place: Place;
  indicator: Indicator;
  media: Media;
  link: Link;
  term: Term;
  source: Source;
  segment: Segment;
}

/** Every entity of one kind, by id, in the order in which documents list them. */
export type Collection<K extends EntityKind> = ReadonlyMap<string, EntityOf[K]>;

/**
 * A whole cooperation plan, validated: every reference points to something, every date and quantity is typed. Frozen
 * to the last leaf. Pillars, areas and sectors are in their stated order, everything else in the order of the files.
 */
export interface Plan {
  readonly head: PlanHead;
  /** The day whose state of affairs documents describe, ISO 8601: the data's own or the one asked for. */
  readonly asOf: string;
  /** The plan folder, for reading media. */
  readonly folder: string;
  /** SHA-256 of each picture under media/, by its path inside it. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly entities: { readonly [K in EntityKind]: Collection<K> };
}
