import { FILE_SCHEMAS, type FileKind } from '@shinrai/core';
import fc from 'fast-check';
import { arbitraryValue, type Pools, type Schema } from './arbitrary-value.ts';

/** The files of a plan folder as data, by their paths. */
export type PlanFiles = Readonly<Record<string, Written>>;
type Written = Record<string, unknown>;

const number = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind}-${at + 1}`);

const POOLS: Pools = {
  pillar: number('pillar', 2),
  area: number('area', 4),
  item: number('item', 2),
  sector: number('sector', 3),
  initiative: number('initiative', 3),
  action: number('action', 9),
  event: number('event', 4),
  series: number('series', 1),
  document: number('document', 3),
  organisation: number('organisation', 4),
  country: ['jp', 'vn', 'la'],
  group: number('group', 2),
  place: number('place', 2),
  indicator: number('indicator', 2),
  media: number('media', 2),
  link: number('link', 2),
  term: number('term', 2),
  source: number('source', 2),
  segment: number('segment', 4),
};

/** Which list of which file holds the entities of a kind; those of sector files are shared out. */
const LISTS: Readonly<Record<string, readonly (readonly [list: string, kind: string])[]>> = {
  areas: [['areas', 'area']],
  organisations: [['organisations', 'organisation']],
  countries: [
    ['countries', 'country'],
    ['groups', 'group'],
    ['places', 'place'],
  ],
  events: [
    ['series', 'series'],
    ['events', 'event'],
  ],
  documents: [['documents', 'document']],
  sources: [
    ['sources', 'source'],
    ['segments', 'segment'],
  ],
  indicators: [['indicators', 'indicator']],
  plan: [
    ['pillars', 'pillar'],
    ['items', 'item'],
    ['terms', 'term'],
  ],
  sector: [
    ['initiatives', 'initiative'],
    ['actions', 'action'],
    ['media', 'media'],
    ['links', 'link'],
  ],
};

/** Plans of every shape that the model allows, with hostile texts; whatever it takes to be valid is mended at the end. */
export const arbitraryPlan = (): fc.Arbitrary<PlanFiles> => {
  const files = Object.keys(LISTS).filter((file) => file !== 'sector' && file !== 'plan') as FileKind[];
  return fc
    .record({
      plan: arbitraryValue(FILE_SCHEMAS.plan as unknown as Schema, POOLS),
      pools: fc.record(
        Object.fromEntries(
          Object.entries(LISTS).flatMap(([file, lists]) =>
            lists.map(([list, kind]) => [kind, entitiesOf(file as FileKind, list, kind)]),
          ),
        ),
      ),
      sectors: fc.tuple(...(POOLS.sector ?? []).map(() => arbitraryValue(shapeOf('sector').sector as Schema, POOLS))),
    })
    .map(({ plan, pools, sectors }) => {
      const whole: Record<string, Written> = {
        'plan.yaml': { ...(plan as Written), ...listsOf('plan', pools as Written) },
      };
      for (const file of files) whole[`${file}.yaml`] = listsOf(file, pools as Written);
      const shared = listsOf('sector', pools as Written) as Record<string, Written[]>;
      (sectors as Written[]).forEach((sector, at) => {
        const id = `sector-${at + 1}`;
        const own = Object.fromEntries(
          Object.entries(shared).map(([list, all]) => [list, all.filter((_, index) => index % 3 === at)]),
        );
        whole[`sectors/${id}.yaml`] = { sector: { ...sector, id, order: at + 1 }, ...own };
      });
      return mend(whole);
    });
};

const shapeOf = (file: FileKind) => (FILE_SCHEMAS[file] as unknown as Schema)._zod.def.shape ?? {};

function entitiesOf(file: FileKind, list: string, kind: string): fc.Arbitrary<unknown> {
  let schema = shapeOf(file)[list] as Schema;
  while (schema._zod.def.innerType) schema = schema._zod.def.innerType;
  const ids = POOLS[kind] ?? [];
  const element = schema._zod.def.element as Schema;
  // An entity refers to earlier ones of its own kind only, so that no parents run in a circle.
  return fc.tuple(
    ...ids.map((id, at) =>
      arbitraryValue(element, { ...POOLS, [kind]: at === 0 ? ['?'] : ids.slice(0, at) }).map((entity) => ({
        ...(entity as Written),
        id,
      })),
    ),
  );
}

const listsOf = (file: string, pools: Written): Written =>
  Object.fromEntries((LISTS[file] ?? []).map(([list, kind]) => [list, pools[kind]]));

/** What rules of sense demand of a whole plan and no schema can say. */
function mend(files: Record<string, Written>): PlanFiles {
  const all = (list: string) => Object.values(files).flatMap((file) => (file[list] as Written[] | undefined) ?? []);
  dropUnknown(files);
  for (const [at, pillar] of all('pillars').entries()) Object.assign(pillar, { order: at + 1, colour: '#1d4e89' });
  for (const [at, area] of all('areas').entries()) area.order = at + 1;
  for (const event of all('events')) for (const key of ['series', 'ordinal']) delete event[key];
  for (const document of all('documents')) delete document.at;
  for (const picture of all('media')) picture.file = 'absent';
  for (const action of all('actions')) delete action.parent;
  giveReasons(files);
  const served = new Set(all('actions').flatMap((action) => action.areas as string[]));
  for (const area of all('areas')) {
    if (served.has(area.id as string)) delete area.noEntry;
    else area.noEntry = { ja: '記載なし', en: 'Nothing is reported.' };
  }
  const plan = files['plan.yaml'] as Written;
  Object.assign(plan, { id: 'any-plan', marking: { level: 'public' } });
  (plan.edition as Written).name = '2024-10';
  numberIds(files, 'figures', 'figure');
  numberIds(files, 'milestones', 'milestone');
  numberIds(files, 'blocks', 'block');
  return files;
}

/** A rating that asks for attention needs a reason, wherever it stands. */
function giveReasons(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'rating') Object.assign(inner as Written, { reason: { ja: '理由', en: 'A reason' } });
    giveReasons(inner);
  }
}

/** Takes out what refers to nothing: the first of a kind has no earlier one to name. */
function dropUnknown(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const map = value as Written;
  for (const [key, inner] of Object.entries(map)) {
    if (inner === '?') delete map[key];
    else if (Array.isArray(inner)) map[key] = inner.filter((one) => one !== '?');
    dropUnknown(map[key]);
  }
}

function numberIds(files: PlanFiles, list: string, name: string): void {
  let count = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === list && Array.isArray(inner)) for (const one of inner) (one as Written).id = `${name}-${++count}`;
      visit(inner);
    }
  };
  visit(files);
}
