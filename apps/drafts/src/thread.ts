import { workerData } from 'node:worker_threads';
import { serve } from '@shinrai/build/thread';
import { createTemplates } from '@shinrai/templating/templates';
import type { SentDraft } from './draft.ts';
import { renderDraft } from './render-draft.ts';
import { HELPERS } from './template/helpers.ts';
import type { Tools } from './workshop.ts';

/** What the thread is begun with. */
export interface ThreadData {
  readonly templatesFolder: string;
  /** Words, houses and letterheads of all documents: many are made with the same. */
  readonly tools: readonly Tools[];
}

const { templatesFolder, tools: all } = workerData as ThreadData;
const templates = createTemplates({ folder: templatesFolder, helpers: HELPERS });

serve(({ tools, ...draft }: SentDraft) => renderDraft({ ...draft, tools: all[tools] as Tools }, templates));
