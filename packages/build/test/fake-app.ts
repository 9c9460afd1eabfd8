import type { App, BuildOptions, BuildResult, Output, Rendered, Subject } from '../src/index.ts';
import { build } from '../src/index.ts';

/** A subject that all tests share. */
export const SUBJECT: Subject = { id: 'demo', title: { ja: '見本', en: 'Demo' }, asOf: '2024-10-01' };

/** An output with just a path and a view. */
export const fakeOutput = (path: string, view: unknown = path, rest: Partial<Output> = {}): Output => ({
  path,
  kind: 'pack',
  language: path.startsWith('en/') ? 'en' : 'ja',
  scope: { kind: 'plan', id: 'demo', name: '見本' },
  title: `文書 ${path}`,
  inputs: { view, templates: 't1' },
  cost: 1,
  ...rest,
});

/** What the fake renderer writes: a function of the inputs, as every renderer promises. */
export const bytesOf = ({ path, inputs }: Output): Uint8Array => Buffer.from(`${path}\n${JSON.stringify(inputs)}\n`);

/** Renders as the fake renderer does unless told otherwise. */
export const renderFake = async (output: Output): Promise<Rendered> => ({
  bytes: bytesOf(output),
  count: { unit: 'pages', value: 2 },
  findings: [],
});

/** An app that remembers what was asked of it. */
export interface FakeApp extends App {
  readonly rendered: string[];
  readonly calls: { opened: number; closed: number; most: number };
}

/** How a fake app differs from one where all goes well. */
export interface FakeOptions {
  readonly name?: string;
  readonly concurrency?: number;
  readonly render?: (output: Output) => Promise<Rendered>;
  readonly open?: () => Promise<void>;
  readonly close?: () => Promise<void>;
}

/** Makes a fake app for these outputs. */
export const fakeApp = (outputs: readonly Output[], options: FakeOptions = {}): FakeApp => {
  const rendered: string[] = [];
  const calls = { opened: 0, closed: 0, most: 0 };
  let running = 0;
  return {
    name: options.name ?? 'briefing',
    outputs,
    concurrency: options.concurrency ?? 2,
    rendered,
    calls,
    async open() {
      calls.opened += 1;
      await options.open?.();
      return {
        async render(output) {
          rendered.push(output.path);
          running += 1;
          calls.most = Math.max(calls.most, running);
          try {
            return await (options.render ?? renderFake)(output);
          } finally {
            running -= 1;
          }
        },
        async close() {
          calls.closed += 1;
          await options.close?.();
        },
      };
    },
  };
};

/** The outputs of a build that is killed on the way. */
export const killableOutputs = (version: string): readonly Output[] =>
  Array.from({ length: 60 }, (_, at) =>
    fakeOutput(`ja/briefing/sector/s${at}.pdf`, `${version} ${at} ${'x'.repeat(5000)}`),
  );

/** Builds, and takes a refusal as a failed test. */
export const buildOrThrow = async (options: Omit<BuildOptions, 'subject'>): Promise<BuildResult> => {
  const outcome = await build({ subject: SUBJECT, ...options });
  if ('refused' in outcome) throw new Error(outcome.refused.message);
  return outcome.result;
};
