import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentText, textOf } from '../support/document-text.ts';
import { fold } from '../support/fold.ts';
import type { BuildReport } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import type { ShippedBuild } from './shipped-build.ts';

const [BEFORE, AFTER] = ['158名', '159名'];
const WHOLE_PLAN = ['ja/briefing/pack.pdf', 'ja/drafts/progress-report.docx', 'ja/trackers/all.xlsx'];

/**
 * What a second build does: nothing while nothing has changed, and after one figure has changed in the data, all that
 * says it. Comes last, for it changes the plan.
 */
export function changeSuite(built: () => ShippedBuild) {
  it('a second build makes nothing', async () => {
    const { report, build } = built();
    const { made, fresh } = await build();
    expect(made).toEqual([]);
    expect(fresh).toHaveLength(report.made.length);
  });

  describe('a figure that is changed in one place of the data', () => {
    let saidBefore: readonly string[];
    let rebuilt: BuildReport;
    /** What the documents say that were made again. */
    let texts: ReadonlyMap<string, string>;
    beforeAll(async () => {
      const { files, planFolder, build } = built();
      saidBefore = [...files.pdfs, ...files.drafts, ...files.trackers]
        .filter(({ language, content }) => language === 'ja' && fold(textOf(content)).includes(BEFORE))
        .map(({ path }) => path);
      changeFigure(join(planFolder, 'sectors/youth-exchange.yaml'));
      rebuilt = await build('--lang', 'ja');
      const read = rebuilt.made.map(
        async ({ path }) => [path, fold(await documentText(join(rebuilt.outDir, path)))] as const,
      );
      texts = new Map(await Promise.all(read));
    }, SLOW);

    it('is new in every format', () => {
      expect(saidBefore).toEqual(expect.arrayContaining(WHOLE_PLAN));
      expect(saidBefore.filter((path) => !texts.get(path)?.includes(AFTER))).toEqual([]);
    });

    it('is old in none', () => {
      expect([...texts].filter(([, text]) => text.includes(BEFORE)).map(([path]) => path)).toEqual([]);
    });

    it('makes only the documents that say it', () => {
      expect([...texts.keys()].toSorted()).toEqual(saidBefore.toSorted());
    });
  });
}

/** Changes the one figure as a person would: its number and nothing else. */
function changeFigure(file: string) {
  const yaml = readFileSync(file, 'utf8');
  const figure = /(id: sseayp-participants\n(?:.*\n)*?\s+value: )158\n/;
  if (!figure.test(yaml)) throw new Error(`${file} has no figure sseayp-participants of 158`);
  writeFileSync(file, yaml.replace(figure, '$1159\n'));
}
