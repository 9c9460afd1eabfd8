import { join } from 'node:path';
import { type Diagnostic, hasErrors, messages } from '@shinrai/diagnostics';
import { toFindings } from '../finding.ts';
import { sha256 } from '../hash.ts';
import type { ManifestEntry } from '../manifest.ts';
import type { Rendered, Renderer } from '../output.ts';
import type { RenderStep } from '../plan/plan-build.ts';
import type { Subject } from '../subject.ts';
import { writeFileAtomic } from '../write/atomic.ts';
import { isFatalToBuild, toDiskFinding } from '../write/disk-fault.ts';
import { refuseLinks } from '../write/no-links.ts';
import { Aborted, untilAborted } from './abort.ts';

/** How one output ended: in place, failed with its findings, or not tried because the build was told to stop. */
export type StepResult =
  | { readonly state: 'made'; readonly entry: ManifestEntry; readonly findings: readonly Diagnostic[] }
  | { readonly state: 'failed'; readonly findings: readonly Diagnostic[]; readonly isFatal: boolean }
  | { readonly state: 'stopped' };

/** Where the outputs of a build go. */
export interface StepContext {
  readonly outDir: string;
  readonly subject: Subject;
  readonly signal: AbortSignal;
}

/** An output that failed for these reasons. */
export const failed = (findings: readonly Diagnostic[], isFatal = false): StepResult => ({
  state: 'failed',
  findings,
  isFatal,
});

const toEntry = ({ app, output, order, inputs }: RenderStep, rendered: Rendered, { asOf }: Subject): ManifestEntry => ({
  path: output.path,
  app,
  kind: output.kind,
  language: output.language,
  scope: { kind: output.scope.kind, id: output.scope.id, name: output.scope.name },
  title: output.title,
  order,
  asOf,
  ...(rendered.count && { count: { unit: rendered.count.unit, value: rendered.count.value } }),
  bytes: rendered.bytes.byteLength,
  sha256: sha256(rendered.bytes),
  inputs: inputs.hash,
  digests: inputs.digests,
});

const writeStep = async (step: RenderStep, rendered: Rendered, context: StepContext): Promise<StepResult> => {
  const { path } = step.output;
  try {
    await refuseLinks(context.outDir, path);
    await writeFileAtomic(join(context.outDir, path), rendered.bytes);
    return { state: 'made', entry: toEntry(step, rendered, context.subject), findings: rendered.findings };
  } catch (fault) {
    return failed([toDiskFinding(fault, { outDir: context.outDir, path })], isFatalToBuild(fault));
  }
};

/** What is wrong with a rendered file: errors that the renderer found, or that there is nothing in it. */
const faultsOf = (path: string, { bytes, findings }: Rendered): readonly Diagnostic[] => {
  if (hasErrors(findings)) return findings;
  if (bytes.byteLength > 0) return [];
  return [...findings, messages.buildFault({ output: path, problem: 'the renderer gave an empty file' })];
};

/** Renders one output and puts its file in place. Never throws. */
export const renderStep = async (step: RenderStep, renderer: Renderer, context: StepContext): Promise<StepResult> => {
  const { output } = step;
  try {
    const rendered = await untilAborted(renderer.render(output), context.signal);
    const faults = faultsOf(output.path, rendered);
    return faults.length > 0 ? failed(faults) : await writeStep(step, rendered, context);
  } catch (fault) {
    return fault instanceof Aborted ? { state: 'stopped' } : failed(toFindings(fault, output.path));
  }
};
