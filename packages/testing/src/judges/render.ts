import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JudgedFile, nameOf, toPath, withFolder } from './files.ts';
import { canRun, runTool } from './tool.ts';

/** Whether pdftoppm (poppler) is on this machine. */
export const isRenderAvailable = () => canRun('pdftoppm', ['-v']);

/**
 * The pages of a PDF as PNG pictures, in their order.
 *
 * @param resolution Dots per inch; 60 is enough to look at a layout.
 */
export function renderPages(file: JudgedFile, resolution = 60): Promise<readonly Uint8Array[]> {
  return withFolder(async (folder) => {
    const path = await toPath(file, folder);
    const { code, output } = await runTool('pdftoppm', ['-png', '-r', String(resolution), path, join(folder, 'page')]);
    if (code !== 0) throw new Error(`pdftoppm could not render ${nameOf(file)}: ${output.trim()}`);
    const pages = (await readdir(folder)).filter((name) => /^page-\d+\.png$/.test(name)).sort();
    return Promise.all(pages.map((name) => readFile(join(folder, name))));
  });
}
