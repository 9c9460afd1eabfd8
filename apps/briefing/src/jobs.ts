import { createHash } from 'node:crypto';
import { createShelf, type Held, type Output, type OutputScope, type Shelf } from '@shinrai/build';
import type { Language, Plan, Scope } from '@shinrai/core';
import { plainText, type Request, scopeTitle } from '@shinrai/views';
import type { BriefingsRequest } from './briefings.ts';
import { comparison } from './changes.ts';
import { type DataFile, dataFiles } from './data/data-files.ts';
import { FORM_VERSION, type Form, formsOf } from './impose/form.ts';
import { furnitureTemplates } from './impose/furniture.ts';
import { BRIEFING_KINDS } from './kinds/index.ts';
import type { BriefingKind } from './kinds/kind.ts';
import { isMarked, optionTemplates, type PageOptions, pageOptions } from './options.ts';
import { type BriefingView, pageRulesOf, type Stationery } from './page/page.ts';
import { type Spine, spinesOf } from './page/spines.ts';

/** A document to be made: what it says, how it is set, and in which form it goes on paper. */
export interface Job {
  readonly output: Output;
  readonly kind: BriefingKind;
  readonly view: Held<BriefingView>;
  readonly options: PageOptions;
  /** By which the pages of pillars are known. */
  readonly spines: readonly Spine[];
  /** Files that the document carries inside. */
  readonly attachments: readonly DataFile[];
  /** How the pages go on sheets; null for the master itself. */
  readonly form: Form | null;
  /** Path of the master that the sheets are made from; the own one of a master. */
  readonly master: string;
  /** Whether sheets are made from this master too, so that it is worth keeping its print. */
  readonly isShared: boolean;
}

/** Inputs of documents besides what they say: how all of them look, and how those look that have marks. */
export interface Looks {
  readonly all: Output['inputs'];
  /** Digest of the style sheet of marks. */
  readonly marks: string;
}

/** SHA-256 of anything that can be written as JSON. */
export const digest = (value: unknown): string => digestText(JSON.stringify(value));

const digestText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every document that is asked for, in every form that is asked for. */
export function planJobs(request: BriefingsRequest, stationery: Stationery, looks: Looks): readonly Job[] {
  const { plan, languages, since } = request;
  const say = comparison(plan, since);
  const shelve = createShelf();
  return languages.flatMap((language) =>
    BRIEFING_KINDS.flatMap((kind) =>
      kind
        .scopes(plan)
        .filter((scope) => request.includes(scope))
        .flatMap((scope) => {
          const forms = formsOf(kind.kind, request.forms ?? []);
          const master = masterJob(request, stationery, looks, say, shelve, kind, scope, language, forms.length > 0);
          return [master, ...forms.map((form) => formJob(master, form, stationery))];
        }),
    ),
  );
}

function masterJob(
  request: BriefingsRequest,
  { templates, theme }: Stationery,
  looks: Looks,
  say: ReturnType<typeof comparison>,
  shelve: Shelf,
  kind: BriefingKind,
  scope: Scope,
  language: Language,
  isShared: boolean,
): Job {
  const { plan, audience, countryStyle, course } = request;
  const asked: Request = { scope, language, audience, countryStyle, course };
  const view = say(kind, asked);
  const content = JSON.stringify(view);
  const options = pageOptions(request, view.frame);
  const path = `${language}/${kind.path(scope)}`;
  const spines = spinesOf(plan, kind.pillars(view), theme);
  const attachments = request.data !== undefined && kind.carriesData ? dataFiles(plan, asked, request.data) : [];
  const output: Output = {
    path,
    kind: kind.kind,
    language,
    scope: outputScope(plan, asked),
    title: view.frame.title,
    inputs: {
      view: digestText(content),
      template: templates.digest(kind.template),
      rules: templates.digest(pageRulesOf(kind.template)),
      spines: digest(spines),
      ...looks.all,
      ...(isMarked(options) && { options, marks: { styles: looks.marks, ...optionTemplates(templates) } }),
      ...(attachments.length > 0 && { attachments: digest(attachments) }),
    },
    cost: kind.cost,
  };
  const held = shelve(view, content.length, () => say(kind, asked));
  return { output, kind, view: held, options, spines, attachments, form: null, master: path, isShared };
}

/** The same document on sheets: it changes whenever its master does. */
function formJob(master: Job, form: Form, { templates }: Stationery): Job {
  const { path, title, inputs } = master.output;
  const sheets = { name: form.name, version: FORM_VERSION, ...furnitureTemplates(templates) };
  const output: Output = {
    ...master.output,
    path: path.replace(/\.pdf$/, `.${form.name}.pdf`),
    kind: form.name,
    title: formTitle(title, form, master.output.language),
    inputs: { ...inputs, form: sheets },
  };
  return { ...master, output, form };
}

/** Title of a document in a form, behind that of its master. */
export const formTitle = (title: string, form: Form, language: Language): string =>
  [title, form.title[language]].join(language === 'ja' ? '　' : ' – ');

function outputScope(plan: Plan, request: Request): OutputScope {
  const { scope } = request;
  const name = plainText(scopeTitle({ plan, ...request }, scope));
  return { kind: scope.kind, id: scope.kind === 'plan' ? plan.head.id : scope.id, name };
}
