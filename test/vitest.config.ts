import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const ROOT = join(import.meta.dirname, '..');

const folders = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
);

/**
 * Packages whose tests replace no module and leave nothing behind: their files share workers. Starting one and loading
 * everything anew for each file takes them longer than the tests themselves.
 */
const SHARING = new Set(
  ['build', 'core', 'diagnostics', 'file-names', 'html', 'ooxml', 'pdf', 'templating', 'views'].map(
    (name) => `packages/${name}`,
  ),
);

/** One project per workspace package, so that `--project @shinrai/core` runs one of them alone. */
const project = (root: string) => ({
  extends: true as const,
  test: {
    name: root === 'test' ? '@shinrai/test' : `@shinrai/${root.split('/')[1]}`,
    root,
    include: ['**/*.test.ts'],
    isolate: !SHARING.has(root),
  },
});

export default defineConfig({
  root: ROOT,
  resolve: { conditions: ['@shinrai/source', 'node'] },
  ssr: { resolve: { conditions: ['@shinrai/source', 'node'] } },
  test: {
    // Two cores are what the tests are measured for; by itself vitest would leave one of them idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    exclude: ['**/node_modules/**', '**/dist/**', '**/out/**'],
    projects: [...folders, 'test'].map(project),
  },
});
