import { workerData } from 'node:worker_threads';
import { serve } from '@shinrai/build';
import { createTemplates } from '@shinrai/templating';
import type { Draft } from './draft.ts';
import { renderDraft } from './render-draft.ts';
import { HELPERS } from './template/helpers.ts';

const templates = createTemplates({ folder: workerData as string, helpers: HELPERS });
serve((draft: Draft) => renderDraft(draft, templates));
