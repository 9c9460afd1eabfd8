import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { templateSchema } from '../scripts/template-schema.ts';
import { TEMPLATES } from './fixture.ts';

const SCHEMA = new URL('../schema/tracker.schema.json', import.meta.url);

test('editors know the template as the program does', async () => {
  expect(await readFile(SCHEMA, 'utf8')).toBe(templateSchema());
});

test('the template points at its schema', async () => {
  const [first = ''] = (await readFile(`${TEMPLATES}/tracker/tracker.yaml`, 'utf8')).split('\n');
  const path = first.replace('# yaml-language-server: $schema=', '');
  expect(new URL(path, `file://${TEMPLATES}/tracker/tracker.yaml`).pathname).toBe(SCHEMA.pathname);
});
