import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Output, OutputScope } from '@shinrai/build';
import type { Plan } from '@shinrai/core';
import { onTestFinished } from 'vitest';
import type { AppRequest, Creators, ExitCode, Io } from '../src/index.ts';
import { runCli } from '../src/index.ts';

/** The invented plan that all tests of commands share. */
export const FIXTURE = join(import.meta.dirname, '../../../test/fixtures/two-pillars');

const scopesOf = ({ head, entities }: Plan): readonly OutputScope[] => [
  { kind: 'plan', id: head.id, name: head.name.ja },
  ...[...entities.pillar.values()].map(({ id, name }) => ({ kind: 'pillar', id, name: name.ja }) as const),
  ...[...entities.sector.values()].map(({ id, name }) => ({ kind: 'sector', id, name: name.ja }) as const),
];

const pathOf = (folder: string, language: string, scope: OutputScope, extension: string): string =>
  `${language}/${folder}/${scope.kind === 'plan' ? 'all' : `${scope.kind}/${scope.id}`}.${extension}`;

const outputsOf = ({ plan, languages }: AppRequest, folder: string, extension: string): readonly Output[] =>
  languages.flatMap((language) =>
    scopesOf(plan).map((scope) => ({
      path: pathOf(folder, language, scope, extension),
      kind: scope.kind === 'plan' ? 'pack' : scope.kind,
      language,
      scope,
      title: scope.name,
      inputs: { view: { name: scope.name, asOf: plan.asOf } },
      cost: 1,
    })),
  );

const fakeApp = (name: string, outputs: readonly Output[], failOn?: string, onRender = () => {}): App => ({
  name,
  outputs,
  concurrency: 2,
  open: async () => ({
    async render(output) {
      onRender();
      if (output.path === failOn) throw new Error('paper jam');
      return { bytes: Buffer.from(JSON.stringify(output.inputs)), findings: [] };
    },
    close: async () => undefined,
  }),
});

/** Apps that write their inputs instead of documents; one output may fail, and each is told of. */
export const fakeCreators = (failOn?: string, onRender?: () => void): Creators => ({
  briefing: async (request) => fakeApp('briefing', outputsOf(request, 'briefing', 'pdf'), failOn, onRender),
  trackers: async (request) => fakeApp('trackers', outputsOf(request, 'trackers', 'xlsx'), failOn, onRender),
});

/** A repository of its own with copies of the fixture as plans; gone after the test. */
export const temporaryRepository = (...plans: readonly string[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'shinrai-cli-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const plan of plans) cpSync(FIXTURE, join(root, 'data', plan), { recursive: true });
  return root;
};

/** What a command line gave. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in a repository. */
export const run = async (repository: string, argv: readonly string[], world: Partial<Io> = {}): Promise<Ran> => {
  let [out, err] = ['', ''];
  const io: Io = {
    cwd: repository,
    repository,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colours: { out: false, err: false },
    columns: undefined,
    today: () => '2025-04-15',
    signal: new AbortController().signal,
    creators: fakeCreators(),
    ...world,
  };
  const code = await runCli(argv, io);
  return { code, out, err };
};

/** Like `run`, with times taken out of what was printed. */
export const runTimeless = async (...args: Parameters<typeof run>): Promise<Ran> => {
  const { code, out, err } = await run(...args);
  const timeless = (text: string) => text.replace(/\d+(\.\d)? s\b/g, '_ s');
  return { code, out: timeless(out), err: timeless(err) };
};
