import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editYaml } from '../edit/edit-yaml.ts';
import { loadPlan } from './index.ts';

const FOLDER = new URL('../../../../test/fixtures/two-pillars', import.meta.url).pathname;

test('a plan can be loaded as it would be after an edit, with nothing written', async () => {
  const path = 'sectors/ferries.yaml';
  const text = readFileSync(join(FOLDER, path), 'utf8');
  const state = ['actions', { id: 'rescue-drill' }, 'state'] as const;
  const loadWith = (value: string) =>
    loadPlan(FOLDER, { texts: new Map([[path, editYaml(text, [{ path: [...state, 'value'], value }])]]) });
  const good = await loadWith('ongoing');
  expect(good.plan?.entities.action.get('rescue-drill')?.state.value).toBe('ongoing');
  const bad = await loadWith('onging');
  expect(bad.plan).toBeUndefined();
  expect(bad.findings.map(({ code }) => code)).toContain('shape/unknown-word');
  expect(readFileSync(join(FOLDER, path), 'utf8')).toBe(text);
});
