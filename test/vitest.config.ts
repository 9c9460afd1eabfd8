import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './support/long-first.ts';

const ROOT = join(import.meta.dirname, '..');

const folders = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
);

/** What Node has compiled is kept for the workers, threads and command lines that the tests start. */
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules/.cache/compiled');

/** One project per workspace package, so that `--project @shinrai/core` runs one of them alone. */
const project = (root: string) => ({
  extends: true as const,
  test: {
    name: root === 'test' ? '@shinrai/test' : `@shinrai/${root.split('/')[1]}`,
    root,
    include: ['**/*.test.ts'],
  },
});

export default defineConfig({
  root: ROOT,
  resolve: { conditions: ['@shinrai/source', 'node'] },
  ssr: { resolve: { conditions: ['@shinrai/source', 'node'] } },
  test: {
    // Two cores are what the tests are measured for; by itself vitest would leave one of them idle.
    maxWorkers: 2,
    // Files of a package share workers: starting one and loading everything anew for each file takes longer than most
    // tests. So no test replaces a module, or leaves something behind that another would meet.
    isolate: false,
    // As `npm run shinrai` has it: with the room that Node 24 gives new things, collecting garbage takes longer than the tests.
    execArgv: ['--max-semi-space-size=16'],
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    exclude: ['**/node_modules/**', '**/dist/**', '**/out/**'],
    projects: [...folders, 'test'].map(project),
  },
});
