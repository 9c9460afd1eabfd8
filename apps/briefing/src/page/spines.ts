import type { Plan } from '@shinrai/core';
import { type PillarHead, plainText } from '@shinrai/views';
import type { Theme } from './theme.ts';

/** The band at the left edge by which a pillar's pages are known in a stack, in grey too. */
export interface Spine {
  /** Name of the page style and class. */
  readonly page: string;
  readonly order: string;
  readonly name: string;
  readonly colour: string;
  /** Line pattern that tells pillars apart without colour. */
  readonly pattern: string;
}

const PATTERNS = [
  'repeating-linear-gradient(#fff 0 0.5mm, transparent 0.5mm 6mm)',
  'repeating-linear-gradient(#fff 0 0.5mm, transparent 0.5mm 2mm)',
  'repeating-linear-gradient(90deg, #fff 0 0.5mm, transparent 0.5mm 2mm)',
  'repeating-linear-gradient(135deg, #fff 0 0.5mm, transparent 0.5mm 2mm)',
];

/** The name of the page style of a pillar. Ids have only letters, digits and hyphens, so it is a CSS identifier. */
export const spineName = (pillar: string): string => `pillar-${pillar}`;

/** The spines of the pillars in a document. Colours are the plan's own where its data names them. */
export function spinesOf(plan: Plan, pillars: readonly PillarHead[], theme: Theme): readonly Spine[] {
  return pillars.map((pillar) => ({
    page: spineName(pillar.id),
    order: String(pillar.order),
    name: plainText(pillar.name),
    colour:
      plan.entities.pillar.get(pillar.id)?.colour ??
      theme.pillars[(pillar.order - 1) % theme.pillars.length] ??
      theme.ink,
    pattern: PATTERNS[(pillar.order - 1) % PATTERNS.length] ?? 'none',
  }));
}
