import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type JudgedFile, nameOf, toPath, withFolder } from './files.ts';
import { canRun, runTool } from './tool.ts';

/** Whether LibreOffice is on this machine. */
export const isLibreOfficeAvailable = () => canRun('soffice');

/**
 * A Word or Excel file as LibreOffice lays it out, as PDF: proof that another program than Microsoft's can open it.
 * Throws with LibreOffice's words where it cannot. Takes some seconds; it runs with a profile of its own, so that runs
 * at the same time do not disturb each other.
 */
export function convertToPdf(file: JudgedFile): Promise<Uint8Array> {
  return withFolder(async (folder) => {
    const path = await toPath(file, folder);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const { output } = await runTool('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    ]);
    const result = join(folder, `${basename(path, extname(path))}.pdf`);
    return readFile(result).catch(() => {
      throw new Error(`LibreOffice could not open ${nameOf(file)}: ${output.trim()}`);
    });
  });
}
