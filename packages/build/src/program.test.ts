import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { digestProgram, programFolders } from './program.ts';

const write = (folder: string, files: Readonly<Record<string, string>>): string => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

/** A package that uses another of ours and one of others. */
const makePackages = async (changes: Readonly<Record<string, string>> = {}): Promise<string> => {
  const root = write(await temporaryFolder(), {
    'app/package.json': '{"dependencies": {"@shinrai/tool": "workspace:*", "zod": "4.0.0"}}',
    'app/src/index.ts': 'export {};',
    'app/src/index.test.ts': 'test();',
    'app/node_modules/zod/package.json': '{"version": "4.0.0"}',
    'tool/package.json': '{}',
    'tool/src/deep/tool.ts': 'export const tool = 1;',
    ...changes,
  });
  mkdirSync(join(root, 'app/node_modules/@shinrai'));
  symlinkSync(join(root, 'tool'), join(root, 'app/node_modules/@shinrai/tool'));
  return root;
};

const digest = async (changes?: Readonly<Record<string, string>>): Promise<string> =>
  digestProgram(pathToFileURL(join(await makePackages(changes), 'app/src/index.ts')).href);

it('is the same wherever the program lies, and whatever its tests say', async () => {
  expect(await digest()).toBe(await digest({ 'app/src/index.test.ts': 'other();' }));
});

it.each(['app/src/index.ts', 'app/src/new.ts', 'tool/src/deep/tool.ts'])('changes with %s', async (path) => {
  expect(await digest({ [path]: 'export const changed = 2;' })).not.toBe(await digest());
});

it('changes with the version of a package of others', async () => {
  expect(await digest({ 'app/node_modules/zod/package.json': '{"version": "4.0.1"}' })).not.toBe(await digest());
});

it('knows the folders of a program', async () => {
  const root = await makePackages();
  const folders = programFolders(pathToFileURL(join(root, 'app/src/index.ts')).href);
  expect(folders.map((folder) => folder.slice(folder.lastIndexOf('/') + 1))).toEqual(['app', 'tool']);
});
