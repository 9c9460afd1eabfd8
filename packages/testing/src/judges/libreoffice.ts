import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type JudgedFile, nameOf, withFolder } from './files.ts';
import { fontEnvironment } from './fonts.ts';
import { canRun, runTool } from './tool.ts';

/** Whether LibreOffice is on this machine. */
export const isLibreOfficeAvailable = () => canRun('soffice');

/**
 * A Word or Excel file as LibreOffice lays it out, as PDF: proof that another program than Microsoft's can open it.
 * Throws with LibreOffice's words where it cannot. Takes some seconds; it runs with a profile of its own, so that runs
 * at the same time do not disturb each other.
 */
export const convertToPdf = async (file: JudgedFile): Promise<Uint8Array> => first(await convert([file], 'pdf'));

/** The same of many files, in their order: one run takes them all, in half the time. */
export const convertAllToPdf = (files: readonly JudgedFile[]): Promise<readonly Uint8Array[]> => convert(files, 'pdf');

/** A workbook as LibreOffice saves it after opening it: what comes back from a person who works with it. */
export const resaveXlsx = async (file: JudgedFile): Promise<Uint8Array> => first(await convert([file], 'xlsx'));

const first = ([one]: readonly Uint8Array[]): Uint8Array => one ?? new Uint8Array();

/**
 * What LibreOffice says while it lays files out as PDF, beside what it says of an empty text on this machine (such as
 * that there is no Java), and the names of those that it made nothing of. One run takes many files: half a second each.
 */
export const complaintsOfLibreOffice = (files: readonly JudgedFile[]): Promise<readonly string[]> =>
  withFolder(async (folder) => {
    const environment = await fontEnvironment(folder);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const sayOf = async (paths: readonly string[]) => {
      const { output } = await runTool(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths],
        environment,
      );
      return output.split('\n').filter((line) => line !== '' && !DONE.test(line));
    };
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, '');
    const usual = new Set(await sayOf([empty]));
    // Files of one build have the same names in different folders.
    const paths = await Promise.all(files.map(async (file, index) => numbered(file, folder, index)));
    const said: string[] = [];
    for (let from = 0; from < paths.length; from += A_RUN) said.push(...(await sayOf(paths.slice(from, from + A_RUN))));
    const made = await Promise.all(paths.map((path) => isThere(`${path.slice(0, -extname(path).length)}.pdf`)));
    const lost = files.filter((_, index) => !made[index]).map((file) => `made nothing of ${nameOf(file)}`);
    return [...said.filter((line) => !usual.has(line)), ...lost];
  });

/** What LibreOffice reports of every file that it converts. */
const DONE = /^convert .* using filter : \w+$/;

/** So many files at a time. */
const A_RUN = 40;

async function numbered(file: JudgedFile, folder: string, index: number): Promise<string> {
  const path = join(folder, `${index}-${basename(nameOf(file))}`);
  if (typeof file === 'string') await copyFile(file, path);
  else await writeFile(path, file.bytes);
  return path;
}

const isThere = (path: string): Promise<boolean> =>
  readFile(path).then(
    (bytes) => bytes.length > 0,
    () => false,
  );

function convert(files: readonly JudgedFile[], format: 'pdf' | 'xlsx'): Promise<readonly Uint8Array[]> {
  return withFolder(async (folder) => {
    const paths = await Promise.all(files.map((file, index) => numbered(file, folder, index)));
    const outdir = join(folder, 'converted');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = [profile, '--headless', '--convert-to', format, '--outdir', outdir, ...paths];
    const { output } = await runTool('soffice', options, await fontEnvironment(folder));
    const made = paths.map((path) => join(outdir, `${basename(path, extname(path))}.${format}`));
    const read = (path: string, index: number) =>
      readFile(path).catch(() => {
        throw new Error(`LibreOffice could not open ${nameOf(files[index] ?? '')}: ${output.trim()}`);
      });
    return Promise.all(made.map(read));
  });
}
