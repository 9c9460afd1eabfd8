import { join } from 'node:path';
import { loadPlan, type Plan } from '@shinrai/core';
import { createTemplates, loadWording } from '@shinrai/templating';
import { pageHelpers } from '../../src/page/helpers.ts';
import type { Stationery } from '../../src/page/page.ts';
import { loadStyleSheet } from '../../src/page/style-sheet.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** The templates of this repository. */
export const TEMPLATES = join(ROOT, 'templates');

/** The shipped plan, and what its briefings are made with. */
export interface Shipped {
  readonly plan: Plan;
  readonly stationery: Stationery;
  /** Fonts and styles. */
  readonly css: string;
}

/** Loads them from this repository. */
export async function loadShipped(): Promise<Shipped> {
  const { plan } = await loadPlan(join(ROOT, 'data/japan-asean'));
  const { value: wording } = loadWording(TEMPLATES);
  const { value: sheet } = loadStyleSheet(TEMPLATES);
  if (!plan || !wording || !sheet) throw new Error('the shipped plan does not load');
  const templates = createTemplates({ folder: TEMPLATES, helpers: pageHelpers(plan) });
  return { plan, stationery: { templates, wording, theme: sheet.theme }, css: sheet.css };
}
