import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';

const LODGING = fileURLToPath(new URL('lodging.ts', import.meta.url));

/** Ends while others still write to its lodging, as a browser does that has only just been started. */
const SCRIPT = `
import { spawn } from 'node:child_process';
import { takeLodging } from ${JSON.stringify(LODGING)};
const { folder } = await takeLodging();
const write = 'i=0; while [ $i -lt 60 ]; do i=$((i+1)); mkdir -p "$1/$$-$i/a/b/c"; done';
for (let at = 0; at < 4; at += 1) spawn('/bin/sh', ['-c', write, 'sh', folder], { detached: true, stdio: 'ignore' }).unref();
setTimeout(() => { process.stdout.write(folder); process.exit(2); }, 80);
`;

it.skipIf(process.platform === 'win32')('does not get in the way of how the process ends', async () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@shinrai/source', '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', SCRIPT],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([2, '']);
  await vi.waitFor(() => expect(existsSync(stdout)).toBe(false), { timeout: 10_000 });
});
