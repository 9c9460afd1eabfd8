import { countStates, namedCountries, type SelectedBlock, type SelectedSector } from '@shinrai/core';
import { type ActionView, actionView } from './action.ts';
import { type BodyView, bodyViews, ownersLine } from './body.ts';
import { type CountryView, countryViews } from './country.ts';
import { type EventRow, eventRow } from './event.ts';
import { type FigureView, figureView } from './figure.ts';
import { factRef, type Line, words } from './inline.ts';
import { type LinkView, linkViews, type MediaView, mediaViews } from './media.ts';
import type { OtherAction } from './other-action.ts';
import { saidOnce } from './said-once.ts';
import { bracketed, inLanguage, type Speech } from './speech.ts';
import { type StateCountView, stateCountViews } from './state.ts';
import { type NameView, nameView, textLine } from './text.ts';

/** One programme on a sector's page. */
export interface BlockView {
  readonly id: string;
  /** What the programme is named after; null where the page names none. */
  readonly framework: NameView | null;
  /** Its own numbered pillars, where the framework has any. */
  readonly components: readonly Line[];
  readonly overview: readonly Line[];
  readonly actions: readonly ActionView[];
}

/** An area that a sector serves. */
export interface SectorAreaView {
  readonly id: string;
  readonly name: NameView;
  readonly isInferred: boolean;
  /** Name with what must be said beside it: 連結性（推定）. */
  readonly text: Line;
}

/** One sector as every document tells it. */
export interface SectorView {
  readonly id: string;
  /** Place in the pack, over all pillars. */
  readonly order: number;
  readonly name: Line;
  readonly gist: Line;
  readonly isBucket: boolean;
  readonly areas: readonly SectorAreaView[];
  readonly owners: readonly BodyView[];
  /** The bodies in charge in one line, by their short names. */
  readonly inCharge: Line;
  readonly blocks: readonly BlockView[];
  readonly states: readonly StateCountView[];
  readonly actionCount: number;
  /** What else the sector has, in packs of ministries: what others are in charge of. */
  readonly others: readonly OtherAction[];
  /** Figures of the sector worth showing large. */
  readonly keyFigures: readonly FigureView[];
  readonly figures: readonly FigureView[];
  readonly countries: readonly CountryView[];
  readonly events: readonly EventRow[];
  readonly media: readonly MediaView[];
  readonly links: readonly LinkView[];
}

/** Phrases a sector as far as it is selected. Numbers of actions run through all its blocks. */
export const sectorView: (speech: Speech, selected: SelectedSector) => SectorView = saidOnce((speech, selected) => {
  const { sector } = selected;
  const { entities } = speech.plan;
  const actions = selected.blocks
    .flatMap((block) => block.actions)
    .flatMap(({ action, details }) => [action, ...details]);
  const blocks = blockViews(speech, selected);
  const owners = bodyViews(speech, sector.owners, `sector:${sector.id}`);
  const figures = figuresOf(speech, selected);
  const events = eventsOf(speech, selected);
  const geographies = [...actions.map(({ geography }) => geography), ...events.map(({ geography }) => geography)];
  const named = new Set(geographies.flatMap((geography) => namedCountries(speech.plan, geography)));
  return {
    id: sector.id,
    order: sector.order,
    name: nameView(speech, sector.name, factRef('sector', sector.id, 'name')).name,
    gist: textLine(speech, sector.gist, factRef('sector', sector.id, 'gist')),
    isBucket: sector.bucket === true,
    areas: sector.areas.flatMap((entry) => {
      const area = entities.area.get(entry.area);
      if (!area) return [];
      const name = nameView(speech, area.name, factRef('area', area.id, 'name'));
      const isInferred = entry.basis === 'inferred';
      const remark = isInferred ? bracketed(speech, inLanguage(speech, { ja: '推定', en: 'inferred' })) : '';
      return [
        {
          id: area.id,
          name,
          isInferred,
          text: [...name.name, ...words(remark, undefined, isInferred ? 'inferred' : undefined)],
        },
      ];
    }),
    owners,
    inCharge: ownersLine(speech, owners),
    blocks,
    states: stateCountViews(speech, countStates(actions)),
    actionCount: actions.length,
    others: [],
    keyFigures: figures.filter(({ isKey }) => isKey),
    figures,
    countries: countryViews(
      speech,
      [...entities.country.values()].filter((country) => named.has(country)),
    ),
    events: events.map((event) => eventRow(speech, event)).toSorted((a, b) => (a.when.sort < b.when.sort ? -1 : 1)),
    media: mediaViews(speech, sector.media ?? []),
    links: linkViews(speech, sector.links ?? []),
  };
});

function blockViews(speech: Speech, { sector, blocks }: SelectedSector): readonly BlockView[] {
  let number = 0;
  return blocks.map(({ block, actions }) => {
    const framework = frameworkOf(speech, block);
    return {
      id: block.id,
      framework: framework?.name ?? null,
      components: framework?.components ?? [],
      overview: block.overview.map((statement, index) =>
        textLine(speech, statement, factRef('sector', sector.id, `blocks.${block.id}.overview.${index}`)),
      ),
      actions: actions.map((selected) => {
        number += 1;
        return actionView(speech, sector, selected, number);
      }),
    };
  });
}

function frameworkOf(speech: Speech, block: SelectedBlock['block']) {
  const { initiative, document } = block.framework ?? {};
  const kind = initiative === undefined ? 'document' : 'initiative';
  const entity =
    initiative !== undefined
      ? speech.plan.entities.initiative.get(initiative)
      : document !== undefined
        ? speech.plan.entities.document.get(document)
        : undefined;
  if (!entity) return undefined;
  return {
    name: nameView(speech, entity.name, factRef(kind, entity.id, 'name')),
    components: (entity.components ?? []).map((component, index) =>
      textLine(speech, component, factRef(kind, entity.id, `components.${index}`)),
    ),
  };
}

function eventsOf(speech: Speech, { blocks }: SelectedSector) {
  const ids = blocks.flatMap(({ block, actions }) => [
    ...(block.events ?? []),
    ...actions.flatMap(({ action, details }) => [action, ...details]).flatMap((action) => action.events ?? []),
  ]);
  return [...new Set(ids)].flatMap((id) => speech.plan.entities.event.get(id) ?? []);
}

/** Figures of the actions on the page and of the initiatives, documents and events that its overview tells of. */
function figuresOf(speech: Speech, selected: SelectedSector): readonly FigureView[] {
  const { entities } = speech.plan;
  const figures = selected.blocks.flatMap(({ block, actions }) => [
    ...[block.framework?.initiative, ...(block.initiatives ?? [])].flatMap(
      (id) => (id && entities.initiative.get(id)?.figures) || [],
    ),
    ...[block.framework?.document, ...(block.documents ?? [])].flatMap(
      (id) => (id && entities.document.get(id)?.figures) || [],
    ),
    ...actions
      .flatMap(({ action, details }) => [action, ...details])
      .flatMap((action) => [
        ...(action.figures ?? []),
        ...(action.initiatives ?? []).flatMap((id) => entities.initiative.get(id)?.figures ?? []),
      ]),
  ]);
  const fromEvents = eventsOf(speech, selected).flatMap((event) => event.figures ?? []);
  return [...new Set([...figures, ...fromEvents])].map((figure) => figureView(speech, figure));
}
