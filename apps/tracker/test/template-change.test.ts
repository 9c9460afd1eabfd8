import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildFailure } from '@shinrai/build';
import { judgeOpenXml, readXlsx, sheetOf } from '@shinrai/testing';
import { afterEach, expect, test } from 'vitest';
import { createTrackers } from '../src/index.ts';
import { appOf, loadSmall, TEMPLATES } from './fixture.ts';

const plan = await loadSmall();
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A folder of templates in which the tracker's has been edited. */
async function templatesWith(edit: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-tracker-'));
  folders.push(folder);
  await cp(join(TEMPLATES, 'tracker'), join(folder, 'tracker'), { recursive: true });
  const file = join(folder, 'tracker', 'tracker.yaml');
  await writeFile(file, edit(await readFile(file, 'utf8')));
  return folder;
}

const NEW_COLUMN = `      - key: publication
        input: true
        type: choice
        list: publication
        heading: { ja: 【記入】公表可否, en: '[Fill in] May be published' }
        width: 18
`;
const NEW_LIST = `  - key: publication
    name: { ja: 公表可否, en: May be published }
    values: [{ code: 'yes', ja: 可, en: 'Yes' }, { code: 'no', ja: 不可, en: 'No' }]
`;

test('an officer adds a column with a list of its own, in the template alone', async () => {
  const templatesFolder = await templatesWith((text) =>
    text
      .replace('\nlists:\n', `\nlists:\n${NEW_LIST}`)
      .replace('\n  - key: summary\n', `\n${NEW_COLUMN}\n  - key: summary\n`),
  );
  const includes = ({ kind }: { kind: string }) => kind === 'plan';
  const app = await createTrackers({ plan, languages: ['ja'], includes, templatesFolder });
  const [output] = app.outputs;
  if (!output) throw new Error('no output');
  const { bytes } = await (await app.open()).render(output);
  const actions = sheetOf(readXlsx(bytes), '取組');
  expect(actions.cells.AG1?.text).toBe('【記入】公表可否');
  expect(actions.validations.map(({ formulas }) => formulas[0])).toContain('list_publication');
  expect(Object.values(sheetOf(readXlsx(bytes), 'コード表').cells).map(({ text }) => text)).toContain('不可');
  expect(await judgeOpenXml([{ name: 'a.xlsx', bytes }])).toEqual([{ name: 'a.xlsx', errors: [] }]);

  const before = (await appOf(plan, includes)).outputs.find(({ language }) => language === 'ja');
  expect(output.inputs.template).not.toEqual(before?.inputs.template);
  expect(output.inputs.view).toEqual(before?.inputs.view);
});

test('a template with mistakes makes no trackers, and says where they are', async () => {
  const templatesFolder = await templatesWith((text) => text.replace('key: owners,', 'key: owner,'));
  const attempt = createTrackers({ plan, languages: ['ja'], templatesFolder });
  await expect(attempt).rejects.toThrowError(BuildFailure);
  await expect(attempt).rejects.toMatchObject({
    findings: [
      {
        code: 'shape/unknown-word',
        hint: 'Did you mean "owners"?',
        place: { kind: 'template', line: expect.any(Number), column: 16 },
      },
    ],
  });
});
