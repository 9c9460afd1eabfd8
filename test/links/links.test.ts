import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentText } from '../support/document-text.ts';
import { officeParts } from '../support/office-parts.ts';
import { streamsOf } from '../support/pdf-streams.ts';
import { REPOSITORY } from '../support/repository.ts';
import { buildJson } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('links');
afterAll(() => removeFolder(folder));

/** The small plan, with another address behind its one link. */
function planWith(address: string): string {
  const to = join(folder, 'plan');
  cpSync(join(REPOSITORY, 'test/fixtures/two-pillars'), to, { recursive: true });
  const file = join(to, 'sectors/ferries.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('https://www.example.org/timetable', () => JSON.stringify(address)),
  );
  return to;
}

/** Where the links of a document lead. */
function linksOf(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const found = file.endsWith('.pdf')
    ? streamsOf(bytes).flatMap(({ bytes }) => [...bytes.toString('latin1').matchAll(/\/URI\s*\(([^)]*)\)/g)])
    : [...officeParts(bytes).values()].flatMap((part) => [...part.matchAll(/Target="([^"]*)" TargetMode="External"/g)]);
  return found.map(([, address = '']) => address);
}

test(
  'a link to a mailbox leads there from every document, which shows its plain address',
  async () => {
    const plan = planWith('mailto:ferries@example.org');
    const { outDir, made } = await buildJson([plan, '--lang', 'en', '--sector', 'ferries', '--out', folder]);
    expect(made.length).toBe(3);
    for (const { path } of made) {
      const file = join(outDir, path);
      const links = path.endsWith('.xlsx') ? [] : ['mailto:ferries@example.org'];
      expect([path, linksOf(file)]).toEqual([path, links]);
      const text = await documentText(file);
      expect(text).toContain('ferries@example.org');
      expect(text).not.toContain('mailto');
    }
  },
  SLOW,
);
