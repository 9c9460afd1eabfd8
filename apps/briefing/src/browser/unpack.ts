import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Unpacks the headless shell of the npm package into a folder. The package unpacks into the temporary folder of its
 * process and knows no other. It gets a process of its own, so that nothing else here takes that folder for the
 * temporary one meanwhile.
 */
export async function unpackInto(folder: string): Promise<void> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@sparticuz/chromium')).href;
  const program = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '' },
  });
}
