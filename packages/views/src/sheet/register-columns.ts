import type { EventRow } from '../parts/event.ts';
import { factRef, type Line } from '../parts/inline.ts';
import type { DocumentRow, InitiativeRow, OrganisationRow, TermRow } from '../parts/registers.ts';
import { type ColumnSources, lineCell, linesCell, stateBasisCell, stateCell, valueCell } from './column.ts';

/** One sentence of a sector's overview, with what it stands for. */
export interface OverviewSubject {
  readonly id: string;
  readonly pillar: Line;
  readonly sector: Line;
  readonly framework: Line;
  readonly text: Line;
  readonly components: readonly Line[];
}

/** A caption of a picture or a link, with the sector that it belongs to. */
export interface MaterialSubject {
  readonly id: string;
  readonly sector: Line;
  readonly kind: string;
  readonly caption: Line;
  readonly remark: Line;
  readonly address: string;
  readonly supplied: string;
}

export const OVERVIEW_COLUMNS: ColumnSources<OverviewSubject> = {
  id: { type: 'text', cell: ({ id }) => valueCell(id, factRef('block', id, 'id')) },
  pillar: { type: 'text', cell: ({ id, pillar }) => lineCell(pillar, factRef('block', id, 'pillar')) },
  sector: { type: 'text', cell: ({ id, sector }) => lineCell(sector, factRef('block', id, 'sector')) },
  framework: { type: 'text', cell: ({ id, framework }) => lineCell(framework, factRef('block', id, 'framework')) },
  text: { type: 'text', cell: ({ id, text }) => lineCell(text, factRef('block', id, 'overview')) },
  components: {
    type: 'text',
    cell: ({ id, components }, speech) => linesCell(components, factRef('block', id, 'components'), speech),
  },
};

export const EVENT_COLUMNS: ColumnSources<EventRow> = {
  id: { type: 'text', cell: ({ id }) => valueCell(id, factRef('event', id, 'id')) },
  name: { type: 'text', cell: ({ id, name }) => lineCell(name.full, factRef('event', id, 'name')) },
  kind: { type: 'text', cell: ({ id, kind }) => valueCell(kind, factRef('event', id, 'kind')) },
  when: { type: 'text', cell: ({ id, when }) => lineCell(when.text, factRef('event', id, 'date')) },
  earliest: { type: 'date', cell: ({ id, when }) => valueCell(when.earliest, factRef('event', id, 'date')) },
  latest: { type: 'date', cell: ({ id, when }) => valueCell(when.latest, factRef('event', id, 'date')) },
  where: { type: 'text', cell: ({ id, where }) => lineCell(where, factRef('event', id, 'geography')) },
  state: {
    type: 'choice',
    list: 'states',
    cell: ({ id, state }, speech) => stateCell(state, factRef('event', id, 'state'), speech),
  },
  stateBasis: {
    type: 'text',
    cell: ({ id, state }, speech) => stateBasisCell(state, factRef('event', id, 'state'), speech),
  },
  documents: {
    type: 'text',
    cell: ({ id, documents }, speech) =>
      linesCell(
        documents.map(({ full }) => full),
        factRef('event', id, 'adopts'),
        speech,
      ),
  },
  source: { type: 'text', cell: ({ id, source }) => lineCell(source, factRef('event', id, 'source')) },
};

export const DOCUMENT_COLUMNS: ColumnSources<DocumentRow> = {
  id: { type: 'text', cell: ({ id }) => valueCell(id, factRef('document', id, 'id')) },
  name: { type: 'text', cell: ({ id, name }) => lineCell(name.full, factRef('document', id, 'name')) },
  kind: { type: 'text', cell: ({ id, kind }) => valueCell(kind, factRef('document', id, 'kind')) },
  adopted: { type: 'text', cell: ({ id, adopted }) => lineCell(adopted, factRef('document', id, 'adopted')) },
  horizon: { type: 'text', cell: ({ id, horizon }) => lineCell(horizon, factRef('document', id, 'horizon')) },
  state: {
    type: 'choice',
    list: 'states',
    cell: ({ id, state }, speech) => stateCell(state, factRef('document', id, 'state'), speech),
  },
  stateBasis: {
    type: 'text',
    cell: ({ id, state }, speech) => stateBasisCell(state, factRef('document', id, 'state'), speech),
  },
  components: {
    type: 'text',
    cell: ({ id, components }, speech) => linesCell(components, factRef('document', id, 'components'), speech),
  },
  source: { type: 'text', cell: ({ id, source }) => lineCell(source, factRef('document', id, 'source')) },
};

export const INITIATIVE_COLUMNS: ColumnSources<InitiativeRow> = {
  id: { type: 'text', cell: ({ id }) => valueCell(id, factRef('initiative', id, 'id')) },
  name: { type: 'text', cell: ({ id, name }) => lineCell(name.full, factRef('initiative', id, 'name')) },
  kind: { type: 'text', cell: ({ id, kind }) => valueCell(kind, factRef('initiative', id, 'kind')) },
  dates: { type: 'text', cell: ({ id, dates }) => lineCell(dates, factRef('initiative', id, 'dates')) },
  components: {
    type: 'text',
    cell: ({ id, components }, speech) => linesCell(components, factRef('initiative', id, 'components'), speech),
  },
  source: { type: 'text', cell: ({ id, source }) => lineCell(source, factRef('initiative', id, 'source')) },
};

export const ORGANISATION_COLUMNS: ColumnSources<OrganisationRow> = {
  id: { type: 'text', cell: ({ id }) => valueCell(id, factRef('organisation', id, 'id')) },
  name: { type: 'text', cell: ({ id, name }) => lineCell(name.name, factRef('organisation', id, 'name')) },
  abbreviation: {
    type: 'text',
    cell: ({ id, name }) => valueCell(name.abbreviation, factRef('organisation', id, 'name')),
  },
  kind: { type: 'text', cell: ({ id, kind }) => valueCell(kind, factRef('organisation', id, 'kind')) },
  aliases: { type: 'text', cell: ({ id, aliases }) => lineCell(aliases, factRef('organisation', id, 'aliases')) },
};

export const TERM_COLUMNS: ColumnSources<TermRow> = {
  id: { type: 'text', cell: ({ id }) => valueCell(id, factRef('term', id, 'id')) },
  name: { type: 'text', cell: ({ id, name }) => lineCell(name.full, factRef('term', id, 'name')) },
  meaning: { type: 'text', cell: ({ id, meaning }) => lineCell(meaning, factRef('term', id, 'meaning')) },
};

export const MATERIAL_COLUMNS: ColumnSources<MaterialSubject> = {
  id: { type: 'text', cell: ({ id }) => valueCell(id, factRef('media', id, 'id')) },
  sector: { type: 'text', cell: ({ id, sector }) => lineCell(sector, factRef('media', id, 'sector')) },
  kind: { type: 'text', cell: ({ id, kind }) => valueCell(kind, factRef('media', id, 'kind')) },
  caption: { type: 'text', cell: ({ id, caption }) => lineCell(caption, factRef('media', id, 'caption')) },
  remark: { type: 'text', cell: ({ id, remark }) => lineCell(remark, factRef('media', id, 'remark')) },
  address: {
    type: 'text',
    cell: ({ id, address }) => valueCell(address === '' ? null : address, factRef('media', id, 'url')),
  },
  supplied: {
    type: 'text',
    cell: ({ id, supplied }) => valueCell(supplied === '' ? null : supplied, factRef('media', id, 'file')),
  },
};
