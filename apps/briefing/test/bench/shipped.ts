import { join } from 'node:path';
import { loadPlan } from '@shinrai/core';
import { createTemplates, loadWording } from '@shinrai/templating';
import { pageHelpers } from '../../src/page/helpers.ts';
import type { Stationery } from '../../src/page/page.ts';
import { loadStyleSheet } from '../../src/page/style-sheet.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** The templates of this repository. */
export const TEMPLATES = join(ROOT, 'templates');

/** What the briefings of the shipped plan are made with. */
export async function loadShipped(): Promise<{ readonly stationery: Stationery; readonly css: string }> {
  const { plan } = await loadPlan(join(ROOT, 'data/japan-asean'));
  const { value: wording } = loadWording(TEMPLATES);
  const { value: sheet } = loadStyleSheet(TEMPLATES);
  if (!plan || !wording || !sheet) throw new Error('the shipped plan does not load');
  const templates = createTemplates({ folder: TEMPLATES, helpers: pageHelpers(plan) });
  return { stationery: { plan, templates, wording, theme: sheet.theme }, css: sheet.css };
}
