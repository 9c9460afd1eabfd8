import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type JudgedFile, nameOf, toPath, withFolder } from './files.ts';
import { fontEnvironment } from './fonts.ts';
import { canRun, runTool } from './tool.ts';

/** Whether LibreOffice is on this machine. */
export const isLibreOfficeAvailable = () => canRun('soffice');

/**
 * A Word or Excel file as LibreOffice lays it out, as PDF: proof that another program than Microsoft's can open it.
 * Throws with LibreOffice's words where it cannot. Takes some seconds; it runs with a profile of its own, so that runs
 * at the same time do not disturb each other.
 */
export const convertToPdf = (file: JudgedFile): Promise<Uint8Array> => convert(file, 'pdf');

/** A workbook as LibreOffice saves it after opening it: what comes back from a person who works with it. */
export const resaveXlsx = (file: JudgedFile): Promise<Uint8Array> => convert(file, 'xlsx');

function convert(file: JudgedFile, format: 'pdf' | 'xlsx'): Promise<Uint8Array> {
  return withFolder(async (folder) => {
    const path = await toPath(file, folder);
    const outdir = join(folder, 'converted');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = [profile, '--headless', '--convert-to', format, '--outdir', outdir, path];
    const { output } = await runTool('soffice', options, await fontEnvironment(folder));
    return readFile(join(outdir, `${basename(path, extname(path))}.${format}`)).catch(() => {
      throw new Error(`LibreOffice could not open ${nameOf(file)}: ${output.trim()}`);
    });
  });
}
