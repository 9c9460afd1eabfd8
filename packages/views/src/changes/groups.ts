import { type EntityChange, type EntityKind, once, type Plan } from '@shinrai/core';
import { type Line, words } from '../parts/inline.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import type { ChangeEntry, ChangeGroup } from './entry.ts';
import { changeLists } from './lists.ts';
import { entityName } from './name.ts';
import type { Sides } from './row.ts';

/** A change with its words. */
export interface Told {
  readonly change: EntityChange;
  readonly entry: ChangeEntry;
}

const SHARED: readonly {
  readonly kinds: readonly (EntityKind | 'plan')[];
  readonly title: { ja: string; en: string };
}[] = [
  { kinds: ['event', 'series'], title: { ja: '会合・行事', en: 'Meetings and other events' } },
  { kinds: ['document'], title: { ja: '文書', en: 'Documents' } },
  { kinds: ['initiative', 'indicator'], title: { ja: '事業・枠組み', en: 'Initiatives' } },
  { kinds: ['organisation', 'country', 'group', 'place'], title: { ja: '機関・国', en: 'Bodies and countries' } },
  { kinds: ['media', 'link', 'term'], title: { ja: '写真・リンク・用語', en: 'Pictures, links and terms' } },
  { kinds: ['source'], title: { ja: '出典', en: 'Sources' } },
];

const WHOLE: readonly (EntityKind | 'plan')[] = ['plan', 'pillar', 'area', 'item'];

/** Puts changes under headings: the plan as a whole, page by page, then what stands on many pages. */
export function groupsOf(sides: Sides, shown: readonly Told[]): readonly ChangeGroup[] {
  const ofKinds = (kinds: readonly (EntityKind | 'plan')[]) =>
    shown.flatMap(({ entry }) => (kinds.includes(entry.entity) ? [entry] : []));
  const byPage = Map.groupBy(shown, ({ change }) => pageOf(sides, change));
  const onPage = (page: string) => (byPage.get(page) ?? []).map(({ entry }) => entry);
  const { now } = sides;
  const sectors = [...new Set([...now.plan.entities.sector.keys(), ...sides.was.plan.entities.sector.keys()])];
  const groups: readonly Heading[] = [
    {
      title: words(inLanguage(now, { ja: '計画全体', en: 'The plan as a whole' })),
      sector: null,
      usual: 'plan',
      entries: ofKinds(WHOLE),
    },
    ...sectors.map((sector) => ({
      title: sectorName(sides, sector),
      sector,
      usual: 'action' as const,
      entries: onPage(sector),
    })),
    {
      title: words(inLanguage(now, { ja: '掲載ページなし', en: 'On no page' })),
      sector: null,
      usual: 'action',
      entries: onPage(''),
    },
    ...SHARED.map(({ kinds, title }) => ({
      title: words(inLanguage(now, title)),
      sector: null,
      usual: kinds[0] ?? null,
      entries: ofKinds(kinds),
    })),
  ];
  return groups.filter(({ entries }) => entries.length > 0).map((group) => inShort(now, group));
}

type Heading = Omit<ChangeGroup, 'isEdited' | 'lists'>;

const inShort = (speech: Speech, group: Heading): ChangeGroup => ({
  ...group,
  isEdited: group.entries.some(({ change }) => change === 'changed'),
  lists: changeLists(speech, group),
});

const sectorName = ({ was, now }: Sides, sector: string): Line =>
  entityName(now.plan.entities.sector.has(sector) ? now : was, 'sector', sector);

/** The page on which a change is told: the sector itself, or the first page of an action; empty for an action on none. */
function pageOf({ was, now }: Sides, { entity, id, change }: EntityChange): string | undefined {
  if (entity === 'sector') return id;
  if (entity !== 'action') return undefined;
  const { plan } = change === 'removed' ? was : now;
  const places = firstPages(plan);
  const [own, above] = [places.get(id), places.get(plan.entities.action.get(id)?.parent ?? '')];
  return (own && above ? (own.at < above.at ? own : above) : (own ?? above))?.sector ?? '';
}

/** The first page on which each action is listed, and which page of the plan that is. */
const firstPages = once((plan: Plan) => {
  const pages = new Map<string, { readonly sector: string; readonly at: number }>();
  for (const [at, { id: sector, blocks }] of [...plan.entities.sector.values()].entries()) {
    for (const action of blocks.flatMap(({ actions }) => actions))
      if (!pages.has(action)) pages.set(action, { sector, at });
  }
  return pages;
});
