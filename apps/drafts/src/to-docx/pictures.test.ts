import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { picturesIn } from './pictures.ts';

it('reads no picture that is none, never ends, or lies elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'words.png'), 'words');
  writeFileSync(join(folder, 'large.png'), '');
  truncateSync(join(folder, 'large.png'), 20_000_001);
  symlinkSync('/dev/zero', join(folder, 'link.png'));
  for (const path of ['words.png', 'large.png', 'link.png', 'absent.png', '../a.png', '/a.png', 'file:a.png'])
    expect(() => picturesIn(folder).read(path)).toThrow(`"${path}" cannot be the value of "src"`);
});
