import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const FACES = ['@expo-google-fonts/biz-udpgothic', '@expo-google-fonts/biz-udpmincho'];

/**
 * Writes a fontconfig file that adds our Japanese faces to those of the machine, and gives the environment that names
 * it: a program that lays Japanese out without any such face leaves the characters out.
 */
export async function fontEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const folders = FACES.map((name) => `<dir>${dirname(require.resolve(`${name}/package.json`))}</dir>`);
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  const cache = `<cachedir>${join(folder, 'font-cache')}</cachedir>`;
  const file = join(folder, 'fonts.conf');
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${[system, ...folders, cache].join('')}</fontconfig>`);
  return { ...process.env, FONTCONFIG_FILE: file };
}
