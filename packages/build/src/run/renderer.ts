import { setTimeout as wait } from 'node:timers/promises';
import type { Diagnostic } from '@shinrai/diagnostics';
import { asWarning, toFindings } from '../finding.ts';
import type { App, Renderer } from '../output.ts';
import { untilAborted } from './abort.ts';

/** A renderer that will not end may hold a build up this long; less when the build was told to stop. */
const PATIENCE_MS = 10_000;
const PATIENCE_ABORTED_MS = 500;

/** Opens the renderer of an app. One that opens only after the build was told to stop is closed again. */
export const openRenderer = async (app: App, signal: AbortSignal): Promise<Renderer> => {
  const opening = app.open();
  try {
    return await untilAborted(opening, signal);
  } catch (fault) {
    void opening.then((late) => late.close()).catch(() => undefined);
    throw fault;
  }
};

const closeInTime = async (renderer: Renderer, patience: number): Promise<void> => {
  const timer = new AbortController();
  const tooLate = wait(patience, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`the renderer did not end within ${patience} ms`);
  });
  tooLate.catch(() => undefined);
  try {
    await Promise.race([renderer.close(), tooLate]);
  } finally {
    timer.abort();
  }
};

/** Closes a renderer within bounds; what goes wrong is a warning, for the documents are made. */
export const closeRenderer = async (
  app: App,
  renderer: Renderer,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> => {
  try {
    await closeInTime(renderer, signal.aborted ? PATIENCE_ABORTED_MS : PATIENCE_MS);
    return [];
  } catch (fault) {
    return toFindings(fault, app.name).map(asWarning);
  }
};
