import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildFailure } from '@shinrai/build';
import type { Plan } from '@shinrai/core';
import { type Diagnostic, formatPlace } from '@shinrai/diagnostics';
import { readDocx } from '@shinrai/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDrafts } from '../src/index.ts';
import { shippedPlan, TEMPLATES } from './make.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await shippedPlan();
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinrai-kinds-'));
  for (const part of ['drafts', 'shared']) cpSync(join(TEMPLATES, part), join(folder, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const kindsFile = () => join(folder, 'drafts', 'kinds.yaml');
const write = (kinds: string) => writeFileSync(kindsFile(), kinds);
const add = (entry: string) => write(`${readFileSync(kindsFile(), 'utf8')}\n${entry}`);

const open = (audience: 'internal' | 'public' = 'internal') =>
  createDrafts({ plan, languages: ['ja', 'en'], includes: () => true, templatesFolder: folder, audience });

async function findings(): Promise<readonly string[]> {
  const failure: unknown = await open().then(
    () => new BuildFailure(),
    (error: unknown) => error,
  );
  return (failure as BuildFailure).findings.map(tell);
}

const tell = ({ place, code, message }: Diagnostic) =>
  `${place ? formatPlace(place).replace(`${folder}/drafts/`, '') : ''} ${code}: ${message}`;

describe('a kind of one’s own', () => {
  const entry = [
    'desk-note:',
    '  view: progress-report',
    '  title: { ja: 担当者メモ, en: Desk note }',
    '  scopes: [plan, sector]',
    '  languages: [ja]',
    '  audience: internal',
    '  house: { ja: en-secretariat }',
  ].join('\n');

  beforeEach(() => {
    add(entry);
    writeFileSync(
      join(folder, 'drafts', 'desk-note.hbs'),
      '<p data-role="title">{{kindTitle}}</p><h1>{{words.summary}}</h1><p>{{inline summary.headline}}</p>',
    );
  });

  test('needs a template and an entry, and no code', async () => {
    const app = await open();
    const own = app.outputs.filter(({ kind }) => kind === 'desk-note');
    expect(own.slice(0, 2).map(({ path }) => path)).toEqual([
      'ja/drafts/desk-note.docx',
      'ja/drafts/desk-note/sector/youth-exchange.docx',
    ]);
    expect(own.map(({ language }) => language)).not.toContain('en');
    expect(app.kindNames?.['desk-note']).toEqual({ ja: '担当者メモ', en: 'Desk note' });
    const [output] = own;
    if (!output) throw new Error('there is no desk note');
    expect(output.title).toBe('信頼のパートナー　担当者メモ');
    const renderer = await app.open();
    const { bytes } = await renderer.render(output);
    const { paragraphs } = readDocx(bytes);
    expect(paragraphs.slice(0, 2).map(({ text }) => text)).toEqual(['担当者メモ', '要約']);
  });

  test('is not made for others when it is for internal readers', async () => {
    const { outputs } = await open('public');
    expect(outputs.map(({ kind }) => kind)).not.toContain('desk-note');
  });
});

describe('what is wrong in kinds.yaml is told at its place', () => {
  const entry = (changes: Readonly<Record<string, string>>) =>
    Object.entries({ view: 'progress-report', title: '{ ja: 甲, en: A }', scopes: '[plan]', ...changes })
      .map(([key, value]) => `  ${key}: ${value}`)
      .join('\n');

  test.each([
    ['an unknown view', `progress-report:\n${entry({ view: 'progres-report' })}`, '2:9 shape/unknown-word'],
    ['a missing template', `progress-rapport:\n${entry({})}`, '1:1 template/not-found'],
    ['an unknown scope', `progress-report:\n${entry({ scopes: '[plan, sektor]' })}`, '4:18 shape/unknown-word'],
    [
      'a scope that the view has nothing for',
      `progress-report:\n${entry({ scopes: '[country]' })}`,
      '4:12 drafts/view-scope',
    ],
    ['an unknown house', `progress-report:\n${entry({ house: '{ ja: ja-goverment }' })}`, '5:16 shape/unknown-word'],
    ['an unknown key', `progress-report:\n${entry({ scope: '[plan]' })}`, '5:3 shape/unknown-key'],
    ['a bad name', `Progress Report:\n${entry({})}`, '1:1 shape/wrong-form'],
  ])('%s', async (_, text, told) => {
    write(text);
    expect((await findings()).join('\n')).toContain(`kinds.yaml:${told}`);
  });
});
