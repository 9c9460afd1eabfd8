import { join } from 'node:path';
import { type App, BuildFailure, beginEarly, digestProgram, type Warmth } from '@shinrai/build';
import type { Language, Plan, ProgressPoint, Scope } from '@shinrai/core';
import { createTemplates, loadWording } from '@shinrai/templating';
import type { Audience, Earlier } from '@shinrai/views';
import { browserVersion } from './browser/version.ts';
import { UNDER_WAY } from './early.ts';
import { digest, planJobs } from './jobs.ts';
import type { PrintOptions } from './options.ts';
import { fontVersions } from './page/assets.ts';
import { pageHelpers } from './page/helpers.ts';
import type { Stationery } from './page/page.ts';
import { loadStyleSheet } from './page/style-sheet.ts';
import { openRenderer } from './renderer.ts';
import { toTemplateFault } from './template-fault.ts';

/** What briefings are asked for. */
export interface BriefingsRequest extends PrintOptions {
  readonly plan: Plan;
  readonly languages: readonly Language[];
  /** Whether documents about this part of the plan are wanted. */
  includes(scope: Scope): boolean;
  readonly templatesFolder: string;
  /** Where measurements are kept from one build to the next; they decide nothing but the time it takes. */
  readonly cacheFolder?: string | undefined;
  readonly audience: Audience;
  /** The state against which documents tell what has changed. */
  readonly since?: Earlier | undefined;
  /** How far the plan was in earlier editions, the oldest first. */
  readonly course?: readonly ProgressPoint[] | undefined;
  /** The data in the form of an edition, for packs that carry their data inside; they carry none unless it is there. */
  readonly data?: string | undefined;
  /** Keeps the browser from one build to the next. */
  readonly warmth?: Warmth | undefined;
}

/**
 * The PDF briefings of a plan: whole pack, pillars, sectors, ministries, countries, summary, and the forms of them that
 * are asked for. Nothing is printed until the renderer is opened. Throws a BuildFailure when something is missing in the
 * templates folder, or its words or colours cannot be read.
 */
export async function createBriefings(request: BriefingsRequest): Promise<App> {
  const { plan, templatesFolder } = request;
  const words = loadWording(templatesFolder);
  if (!words.value) throw new BuildFailure(...words.findings);
  const sheet = loadStyleSheet(templatesFolder);
  if (!sheet.value) throw new BuildFailure(...sheet.findings);
  const { css, theme, digests } = sheet.value;
  const stationery: Stationery = {
    templates: createTemplates({ folder: templatesFolder, helpers: pageHelpers(plan) }),
    wording: words.value,
    theme,
  };
  const looks = {
    styles: digests.styles,
    theme: digest(theme),
    wording: digest(words.value),
    fonts: fontVersions(),
    browser: browserVersion(),
    program: digestProgram(import.meta.url),
  };
  const planned = planOrFail(() => planJobs(request, stationery, { all: looks, marks: digests.marks }));
  const jobs = new Map(planned.map((job) => [job.output.path, job]));
  const { cacheFolder, warmth } = request;
  const keeping = { looks: digest([css, looks]), file: cacheFolder && join(cacheFolder, 'settings.json') };
  return {
    name: 'briefing',
    outputs: [...jobs.values()].map(({ output }) => output),
    concurrency: UNDER_WAY,
    ...beginEarly(() => openRenderer(jobs, stationery, css, keeping, warmth)),
  };
}

/** A template that is missing is a fault of the folder, and is told as that. */
function planOrFail<T>(plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    throw toTemplateFault(error);
  }
}
