import { workerData } from 'node:worker_threads';
import { serve } from '@shinrai/build/thread';
import type { TrackerView } from '@shinrai/views';
import { renderTracker } from './render-tracker.ts';
import type { LoadedTemplate } from './template/load-template.ts';

serve((view: TrackerView) => renderTracker(view, workerData as LoadedTemplate));
