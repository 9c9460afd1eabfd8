import type { Diagnostic } from '@shinrai/diagnostics';
import { toFindings } from '../finding.ts';
import type { App, Renderer } from '../output.ts';
import type { Order } from '../plan/order.ts';
import type { RenderStep } from '../plan/plan-build.ts';
import { mapPool } from '../pool.ts';
import { Aborted } from './abort.ts';
import { failed, renderStep, type StepContext, type StepResult } from './render-step.ts';
import { closeRenderer, openRenderer } from './renderer.ts';

/** What the steps of one app report to. */
export interface StepListener {
  onStarted(step: RenderStep): void;
  onEnded(step: RenderStep, result: StepResult): Promise<void>;
}

const failAll = async (steps: readonly RenderStep[], result: StepResult, listener: StepListener): Promise<void> => {
  for (const step of steps) await listener.onEnded(step, result);
};

const open = async (app: App, signal: AbortSignal): Promise<{ renderer: Renderer } | { result: StepResult }> => {
  try {
    return { renderer: await openRenderer(app, signal) };
  } catch (fault) {
    if (fault instanceof Aborted) return { result: { state: 'stopped' } };
    return { result: failed(toFindings(fault, app.name)) };
  }
};

/**
 * Renders the outputs of one app, as many side by side as it allows. Its
 * renderer is opened only if there is something to do, and closed whatever happens.
 */
export const runApp = async (
  app: App,
  steps: readonly RenderStep[],
  context: StepContext & { readonly order: Order },
  listener: StepListener,
): Promise<readonly Diagnostic[]> => {
  if (steps.length === 0) return [];
  const opened = await open(app, context.signal);
  if ('result' in opened) {
    await failAll(steps, opened.result, listener);
    return [];
  }
  const render = async (step: RenderStep): Promise<void> => {
    if (context.signal.aborted) return listener.onEnded(step, { state: 'stopped' });
    listener.onStarted(step);
    await listener.onEnded(step, await renderStep(step, opened.renderer, context));
  };
  const ordered = context.order(steps, ({ output }) => output.cost);
  const work = mapPool(ordered, app.concurrency, render);
  await work.catch(() => undefined);
  const warnings = await closeRenderer(app, opened.renderer, context.signal);
  await work;
  return warnings;
};
