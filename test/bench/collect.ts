/**
 * How long it takes to collect a tracker of thousands of rows that was filled in, and how much memory: reading, comparing
 * every cell, report and review. Run with `npm run bench:collect` on a machine that does nothing else, or go by the
 * seconds of the processor, which others disturb less. With `--issue FILE` the tracker is only written.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@shinrai/core';
import { readXlsx, sheetOf } from '@shinrai/testing';
import { createTrackers, loadTemplate } from '@shinrai/tracker';
import { bookWords, collectReturns, type PlanData, reportPage, writeReview } from '@shinrai/tracker/collect';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { largePlan } from './large-plan.ts';

const ROWS = Number(process.env.ROWS ?? 5000);
const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');
const GOAL = { seconds: 10, megabytes: 500 };
const ENTRY = '入力';
const ANSWERS = {
  '【記入】実績・成果': '会合を開催した。',
  '【記入】期限': '令和7年3月',
  '【記入】担当課室': '連携課',
};

async function issue(plan: Plan): Promise<Uint8Array> {
  const includes = ({ kind }: { readonly kind: string }) => kind === 'plan';
  const app = await createTrackers({ plan, languages: ['ja'], includes, templatesFolder: TEMPLATES });
  const renderer = await app.open();
  const [output] = app.outputs;
  if (!output) throw new Error('there is no tracker of the whole plan');
  const { bytes } = await renderer.render(output);
  await renderer.close();
  return bytes;
}

/** The workbook with three answers in every row, as a program that knows nothing of ours would store them. */
function fillIn(bytes: Uint8Array): Uint8Array {
  const book = readXlsx(bytes);
  const at = book.sheets.findIndex(({ name }) => name === ENTRY);
  const headings = Object.entries(sheetOf(book, ENTRY).cells).filter(([address]) => /^[A-Z]+1$/.test(address));
  const parts = unzipSync(bytes);
  const part = `xl/worksheets/sheet${at + 1}.xml`;
  const xml = Object.entries(ANSWERS).reduce(
    (now, [heading, answer]) => {
      const column = headings.find(([, { text }]) => text === heading)?.[0].replace(/\d+$/, '');
      const cell = new RegExp(`<c r="(${column}(?!1")\\d+)"( s="\\d+")?/>`, 'g');
      return now.replace(cell, `<c r="$1"$2 t="inlineStr"><is><t>${answer}</t></is></c>`);
    },
    strFromU8(parts[part] ?? new Uint8Array()),
  );
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

/** The actions of a plan that was made in memory, as if they had been read from files. */
const dataOf = (plan: Plan): PlanData => ({
  plan,
  entities: new Map([...plan.entities.action].map(([id, value]) => [`action:${id}`, { file: '', path: [], value }])),
  records: [],
});

const plan = await largePlan(ROWS);
if (process.argv[2] === '--issue') {
  writeFileSync(process.argv[3] ?? '', fillIn(await issue(plan)));
} else if (process.argv[2] === undefined) {
  // Issued in another process, so that its memory does not count.
  const { spawnSync } = await import('node:child_process');
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-bench-'));
  const file = join(folder, 'returned.xlsx');
  writeFileSync(file, fillIn(await issue(plan)));
  spawnSync(process.execPath, [...process.execArgv, import.meta.filename, file], { stdio: 'inherit' });
  rmSync(folder, { recursive: true, force: true });
} else {
  const { readFileSync } = await import('node:fs');
  const bytes = new Uint8Array(readFileSync(process.argv[2]));
  const { value: template } = loadTemplate(join(TEMPLATES, 'tracker', 'tracker.yaml'));
  if (!template) throw new Error('the template has errors');
  const tell = createTeller();
  const files = [{ name: 'returned.xlsx', bytes }];
  const set = collectReturns({ files, data: dataOf(plan), words: bookWords(template.template), date: '2025-01-15' });
  tell(`collect ${set.files[0]?.cells.length} cells, ${set.files[0]?.changes.length} changes`);
  reportPage(set, { language: 'ja', planName: plan.head.name.ja, marking: '関係者限り' });
  tell('report');
  await writeReview({ set, language: 'ja', paths: new Map(), marking: '関係者限り' });
  tell('review');
  console.log(`goal: ${GOAL.seconds} s, ${GOAL.megabytes} MB`);
}

/** Tells the time since the start, in all and of the processor, and the most memory so far. */
function createTeller(): (what: string) => void {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  return (what) => {
    const { user, system } = process.cpuUsage(cpu);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`${what}: ${seconds} s, processor ${((user + system) / 1e6).toFixed(1)} s, at most ${peak} MB`);
  };
}
