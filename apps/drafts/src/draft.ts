import type { Before } from './changes/since.ts';
import type { Job } from './job.ts';
import type { DraftView } from './kinds/kind.ts';
import type { Tools } from './workshop.ts';

/** A job as plain data, so that it can be sent to the thread that carries it out. */
export interface SentDraft extends Omit<Draft, 'tools'> {
  /** Which of the tools that the thread was begun with. */
  readonly tools: number;
}

/** What a document is made of. */
export interface Draft extends Pick<Job, 'title' | 'tools' | 'audience' | 'media' | 'comments'> {
  /** Name of the kind, which is that of its template. */
  readonly name: string;
  readonly kindTitle: string;
  readonly view: DraftView;
  readonly language: Job['output']['language'];
  readonly before: Pick<Before, 'view' | 'author' | 'date'> | undefined;
}

const toSent = (before: Before | undefined): Draft['before'] =>
  before && { view: before.view, author: before.author, date: before.date };

/** What a thread needs of a job. */
export const toSentDraft = (
  { output, kind, view, before, title, tools, audience, media, comments }: Job,
  all: readonly Tools[],
): SentDraft => ({
  name: kind.name,
  kindTitle: kind.title[output.language],
  language: output.language,
  view: view(),
  before: toSent(before()),
  title,
  tools: all.indexOf(tools),
  audience,
  media,
  comments,
});
