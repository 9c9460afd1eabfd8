import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OURS = '@shinrai/';

/** The folder of the package that a file belongs to. */
const packageOf = (path: string): string => {
  const folder = dirname(path);
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(folder);
};

const dependenciesOf = (folder: string): readonly string[] => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys(dependencies).sort();
};

const installed = (folder: string, name: string): string => realpathSync(join(folder, 'node_modules', name));

/** The folders of the package of a module (its `import.meta.url`), and of all packages of shinrai that it uses. */
export const programFolders = (module: string): readonly string[] => {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    if (found.has(folder)) return;
    found.add(folder);
    for (const name of dependenciesOf(folder)) if (name.startsWith(OURS)) visit(installed(folder, name));
  };
  visit(packageOf(realpathSync(fileURLToPath(module))));
  return [...found];
};

const versionsIn = (folder: string): readonly string[] =>
  dependenciesOf(folder)
    .filter((name) => !name.startsWith(OURS))
    .map(
      (name) => `${name} ${JSON.parse(readFileSync(join(installed(folder, name), 'package.json'), 'utf8')).version}`,
    );

const isCode = (name: string): boolean => /\.(?:[jt]s|json)$/.test(name) && !/\.(?:test|d)\.ts$/.test(name);

const digestFolder = (folder: string, code: string): string => {
  const names = readdirSync(join(folder, code), { recursive: true, encoding: 'utf8' }).filter(isCode).sort();
  const files = names.map((name) => [name, hash('sha256', readFileSync(join(folder, code, name)))]);
  return hash('sha256', JSON.stringify([files, versionsIn(folder)]));
};

const digests = new Map<string, string>();
const programs = new Map<string, string>();

/**
 * A digest of all code that a module is part of and uses: its package, the packages of shinrai below it, and the
 * versions of those of others. Whoever names it among the inputs of an output has it made anew by another program.
 *
 * @param module the `import.meta.url` of a module
 */
export const digestProgram = (module: string): string => {
  const digest = programs.get(module) ?? digestNow(module);
  programs.set(module, digest);
  return digest;
};

const digestNow = (module: string): string => {
  const code = module.endsWith('.ts') ? 'src' : 'dist';
  const parts = programFolders(module).map((folder) => {
    const known = digests.get(folder) ?? digestFolder(folder, code);
    digests.set(folder, known);
    return known;
  });
  return hash('sha256', parts.sort().join());
};
