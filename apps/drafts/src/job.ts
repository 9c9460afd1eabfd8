import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Held, Output, Shelf } from '@shinrai/build';
import type { Language, Plan, Scope } from '@shinrai/core';
import { type Audience, type Earlier, plainText, type Request, scopeTitle, tellingOf } from '@shinrai/views';
import { type Before, sayBefore, unlessSame } from './changes/since.ts';
import { digestOf } from './digest.ts';
import type { DraftKind, DraftView } from './kinds/kind.ts';
import { PROGRAM } from './version.ts';
import type { Tools, Workshop } from './workshop.ts';

/** One document to be made, with everything that its making needs. */
export interface Job {
  readonly output: Output;
  readonly kind: DraftKind;
  readonly view: Held<DraftView>;
  /** What it said before; its changes since then are marked. */
  readonly before: Held<Before | undefined>;
  /** What the document is called, in its properties and in lists. */
  readonly title: string;
  readonly tools: Tools;
  /** What it speaks to its drafter about in comments; nothing where it has none. */
  readonly comments: readonly string[];
  readonly audience: Audience;
  /** Folders of the pictures; the first that has one is taken. */
  readonly media: readonly string[];
}

/** What a job is made from. */
export interface JobRequest extends Request {
  readonly plan: Plan;
  readonly kind: DraftKind;
  readonly workshop: Workshop;
  readonly since?: Earlier | undefined;
  readonly comments: boolean;
  /** Where views are kept until they are needed. */
  readonly shelve: Shelf;
}

/** How much work each part is, relative to a sector. */
const COSTS: Readonly<Record<Scope['kind'], number>> = { plan: 14, pillar: 5, sector: 1, ministry: 2, country: 2 };

/** Prepares a document: says what it says, and names everything that decides its bytes. */
export function toJob({ plan, kind, workshop, since, comments, shelve, ...asked }: JobRequest): Job {
  const { scope, language, audience } = asked;
  const tools = workshop.toolsOf(kind, language);
  const request = { ...asked, calendar: tools.house.house.writing.calendar };
  const sayNow = () => kind.view.context(plan, request, since);
  const now = sayNow();
  const said = JSON.stringify(now);
  const sayEarlier = () => unlessSame(sayBefore(kind, request, since), said);
  const before = sayEarlier();
  // What is marked as gone is still there to be read.
  const handled = (one: DraftView) => (before && since ? tellingOf(one, { ...request, plan }, since.plan) : one);
  const say = () => handled(sayNow());
  const view = handled(now);
  const content = view === now ? said : JSON.stringify(view);
  const earlier = before && JSON.stringify([before.view, before.author, before.date]);
  const media = join(plan.folder, 'media');
  const id = scope.kind === 'plan' ? plan.head.id : scope.id;
  const name = plainText(scopeTitle({ plan, ...request }, scope));
  const spoken = comments && audience === 'internal' ? kind.comments : [];
  const names = [plainText(view.frame.plan), kind.title[language], scope.kind === 'plan' ? '' : name];
  const title = names.filter(Boolean).join(String(tools.words.titleGap ?? ' '));
  const output: Output = {
    path: pathOf(language, kind, scope),
    kind: kind.name,
    language,
    scope: { kind: scope.kind, id, name },
    title,
    inputs: {
      view: digestOf(content),
      template: workshop.templates.digest(`drafts/${kind.name}`),
      wording: tools.wordsDigest,
      house: tools.house.digest,
      pictures: digestPictures(content, media),
      audience,
      title,
      comments: spoken,
      program: PROGRAM,
      ...(tools.letterhead && { letterhead: tools.letterhead.digest }),
      ...(earlier && { since: digestOf(earlier) }),
    },
    cost: COSTS[scope.kind],
  };
  return {
    output,
    kind,
    view: shelve(view, content.length, say),
    before: shelve(before, earlier?.length ?? 0, sayEarlier),
    title,
    tools,
    audience,
    comments: spoken,
    media: [media, ...(before ? [join(before.plan.folder, 'media')] : [])],
  };
}

function pathOf(language: Language, { name }: DraftKind, scope: Scope): string {
  const below = scope.kind === 'plan' ? '' : `/${scope.kind}/${scope.id}`;
  return `${language}/drafts/${name}${below}.docx`;
}

/** The view only names its pictures; their content decides the bytes too. */
function digestPictures(content: string, folder: string): readonly string[] {
  const files = [...content.matchAll(/"file":"((?:[^"\\]|\\.)+)"/g)].map(
    ([, file]) => JSON.parse(`"${file}"`) as string,
  );
  return [...new Set(files)].map((file) => {
    const path = join(folder, file);
    return existsSync(path) ? digestOf(readFileSync(path)) : `${file} is not there`;
  });
}
