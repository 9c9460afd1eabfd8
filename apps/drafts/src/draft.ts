import type { Before } from './changes/since.ts';
import type { Job } from './job.ts';
import type { DraftView } from './kinds/kind.ts';

/** A job as plain data, so that it can be sent to the thread that carries it out. */
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
export const toDraft = ({ output, kind, view, before, title, tools, audience, media, comments }: Job): Draft => ({
  name: kind.name,
  kindTitle: kind.title[output.language],
  language: output.language,
  view: view(),
  before: toSent(before()),
  title,
  tools,
  audience,
  media,
  comments,
});
