import { type AreaCoverage, areaCoverage, type Coverage, mayName, type Scope } from '@shinrai/core';
import { factRef, type Line } from './inline.ts';
import { type PillarHead, pillarHead } from './pillar.ts';
import { inLanguage, type Speech } from './speech.ts';
import { type NameView, nameView, textLine } from './text.ts';

/** One cooperation area with what is reported of it. */
export interface OverviewArea {
  readonly id: string;
  readonly name: NameView;
  readonly coverage: Coverage;
  readonly word: string;
  /** The pages to look at, for links: its own where it has any, else those that mention it. */
  readonly sectors: readonly { readonly id: string; readonly name: Line }[];
  readonly reason: Line | null;
}

export interface OverviewPillar extends PillarHead {
  readonly areas: readonly OverviewArea[];
}

export interface CoverageCount {
  readonly coverage: Coverage;
  readonly word: string;
  readonly count: number;
}

/** The plan at a glance: vision, pillars, every area with its coverage. */
export interface OverviewView {
  readonly vision: Line;
  readonly pillars: readonly OverviewPillar[];
  readonly areaCount: number;
  readonly coverage: readonly CoverageCount[];
}

const COVERAGE_WORDS: Readonly<Record<Coverage, { ja: string; en: string }>> = {
  sector: { ja: '資料あり', en: 'Own page' },
  mentioned: { ja: '他分野で言及', en: 'On other pages' },
  nothing: { ja: '記載なし', en: 'Nothing reported' },
};

/** Phrases the overview. Every area of the plan is in it, also those of which nothing is reported. */
export function overviewView(speech: Speech & { readonly scope: Scope }): OverviewView {
  const { head, entities } = speech.plan;
  const isNamed = mayName(speech.plan, speech.scope);
  const areas = areaCoverage(speech.plan)
    .filter(({ area }) => isNamed(area))
    .map((entry) => ({ ...entry, sectors: entry.sectors.filter(isNamed) }));
  return {
    vision: textLine(speech, head.vision, factRef('plan', head.id, 'vision')),
    pillars: [...entities.pillar.values()].filter(isNamed).map((pillar) => ({
      ...pillarHead(speech, pillar),
      areas: areas.filter(({ area }) => area.pillar === pillar.id).map((entry) => overviewArea(speech, entry)),
    })),
    areaCount: areas.length,
    coverage: (['sector', 'mentioned', 'nothing'] as const).map((coverage) => ({
      coverage,
      word: inLanguage(speech, COVERAGE_WORDS[coverage]),
      count: areas.filter((entry) => entry.coverage === coverage).length,
    })),
  };
}

function overviewArea(speech: Speech, { area, coverage, sectors }: AreaCoverage): OverviewArea {
  return {
    id: area.id,
    name: nameView(speech, area.name, factRef('area', area.id, 'name')),
    coverage,
    word: inLanguage(speech, COVERAGE_WORDS[coverage]),
    sectors: (coverage === 'sector'
      ? sectors.filter((sector) => sector.areas.some((own) => own.area === area.id))
      : sectors
    ).map((sector) => ({
      id: sector.id,
      name: nameView(speech, sector.name, factRef('sector', sector.id, 'name')).short,
    })),
    reason: area.noEntry ? textLine(speech, area.noEntry, factRef('area', area.id, 'noEntry')) : null,
  };
}
