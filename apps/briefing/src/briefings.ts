import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { App, Output, OutputScope, Renderer } from '@shinrai/build';
import type { Language, Plan, Scope } from '@shinrai/core';
import { messages } from '@shinrai/diagnostics';
import { createTemplates, loadWording } from '@shinrai/templating';
import { type Audience, plainText, scopeTitle } from '@shinrai/views';
import { browserVersion } from './browser/find.ts';
import { openPrinter } from './browser/printer.ts';
import { finishPdf } from './finish/finish.ts';
import { BRIEFING_KINDS } from './kinds/index.ts';
import type { BriefingKind } from './kinds/kind.ts';
import { assetFolders, fontCss, fontVersions, loadStyles } from './page/assets.ts';
import { pageHelpers } from './page/helpers.ts';
import { type BriefingView, layOut, type Page, type Stationery } from './page/page.ts';
import { loadTheme, themeCss } from './page/theme.ts';

/** What briefings are asked for. */
export interface BriefingsRequest {
  readonly plan: Plan;
  readonly languages: readonly Language[];
  /** Whether documents about this part of the plan are wanted. */
  includes(scope: Scope): boolean;
  readonly templatesFolder: string;
  readonly audience: Audience;
}

/** How many documents are printed side by side: one tab each, more only wait for the same two cores. */
const TABS = 2;

interface Job {
  readonly output: Output;
  readonly kind: BriefingKind;
  readonly view: BriefingView;
}

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * The PDF briefings of a plan: whole pack, pillars, sectors, ministries, countries, summary. Nothing is printed until
 * the renderer is opened. Throws when the templates folder has no wording, theme or style sheets.
 */
export async function createBriefings(request: BriefingsRequest): Promise<App> {
  const { plan, templatesFolder } = request;
  const words = loadWording(templatesFolder);
  if (!words.value) throw new Error(words.findings.map(({ message }) => message).join('\n'));
  const stationery: Stationery = {
    plan,
    templates: createTemplates({ folder: templatesFolder, helpers: pageHelpers(plan) }),
    wording: words.value,
    theme: loadTheme(templatesFolder),
  };
  const styles = loadStyles(templatesFolder);
  const looks = {
    styles: styles.digest,
    theme: digest(stationery.theme),
    wording: digest(words.value),
    fonts: fontVersions(),
    browser: browserVersion(),
  };
  const jobs = new Map(planJobs(request, stationery, looks).map((job) => [job.output.path, job]));
  return {
    name: 'briefing',
    outputs: [...jobs.values()].map(({ output }) => output),
    concurrency: TABS,
    open: () => openRenderer(jobs, stationery, [fontCss(), themeCss(stationery.theme), styles.css].join('\n')),
  };
}

function planJobs(request: BriefingsRequest, { templates }: Stationery, looks: Output['inputs']): readonly Job[] {
  const { plan, languages, audience } = request;
  return languages.flatMap((language) =>
    BRIEFING_KINDS.flatMap((kind) =>
      kind
        .scopes(plan)
        .filter((scope) => request.includes(scope))
        .map((scope) => {
          const view = kind.view(plan, { scope, language, audience });
          const output: Output = {
            path: `${language}/${kind.path(scope)}`,
            kind: kind.kind,
            language,
            scope: outputScope(plan, scope, language, audience),
            title: view.frame.title,
            inputs: {
              view: digest(view),
              template: templates.digest(kind.template),
              rules: templates.digest('briefing/parts/page-rules'),
              ...looks,
            },
            cost: kind.cost,
          };
          return { output, kind, view };
        }),
    ),
  );
}

function outputScope(plan: Plan, scope: Scope, language: Language, audience: Audience): OutputScope {
  const name = plainText(scopeTitle({ plan, language, audience }, scope));
  return { kind: scope.kind, id: scope.kind === 'plan' ? plan.head.id : scope.id, name };
}

async function openRenderer(jobs: ReadonlyMap<string, Job>, stationery: Stationery, css: string): Promise<Renderer> {
  const media = `${pathToFileURL(stationery.plan.folder).href}/media/`;
  const printer = await openPrinter(css, [...assetFolders(), media], TABS);
  return {
    async render({ path }) {
      const job = jobs.get(path);
      if (!job) throw new Error(`"${path}" is no briefing of this build`);
      const page: Page = layOut(stationery, job.kind.template, job.view, job.kind.pillars(job.view));
      const { pdf, overflow } = await printer.print(page);
      const { bytes, pages } = await finishPdf(pdf, job.view.frame);
      const findings = overflow.map((what) => messages.buildOverflow({ what, problem: 'is wider than the page' }));
      return { bytes, count: { unit: 'pages', value: pages }, findings };
    },
    close: () => printer.close(),
  };
}
