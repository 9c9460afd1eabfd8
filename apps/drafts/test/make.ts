import { readFile } from 'node:fs/promises';
import { loadEdition, type Plan } from '@shinrai/core';
import { applyPasses, type Pass, parseHtml } from '@shinrai/html';
import { type DocxContent, readDocx } from '@shinrai/testing';
import { finish } from '../src/finish/finish.ts';
import type { House } from '../src/house/house.ts';
import { loadHouse } from '../src/house/load-house.ts';
import { picturesIn } from '../src/to-docx/pictures.ts';
import type { RemarkWords } from '../src/to-docx/remarks.ts';
import { toDocx } from '../src/to-docx/to-docx.ts';
import { unzip } from './unzip.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** Folder of the templates that are shipped. */
export const TEMPLATES = `${ROOT}templates`;

const HOUSES = { ja: 'ja-government', en: 'en-secretariat' } as const;

/** The house style of a language, as it is shipped. */
export function houseOf(language: 'ja' | 'en'): House {
  const { value } = loadHouse(TEMPLATES, HOUSES[language]);
  if (!value) throw new Error(`the house style for ${language} is broken`);
  return value.house;
}

/** The shipped plan in its first edition, which stays as it is while the data move on. */
export async function shippedPlan(): Promise<Plan> {
  const { plan, findings } = await loadEdition(`${ROOT}data/japan-asean`, '2024-10');
  if (!plan) throw new Error(findings.map(({ message }) => message).join('\n'));
  return plan;
}

/** A finished document, with its parts as text. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly content: DocxContent;
  part(name: string): string;
}

const FACTS = {
  margins: { title: 'T', issuer: '', marking: '', draft: '', asOf: '', edition: '' },
  title: 'T',
  subject: 'S',
  creator: 'C',
  keywords: 'K',
};

/** What a document can be made with. */
interface MakeOptions {
  readonly passes?: readonly Pass[];
  readonly remarks?: RemarkWords;
}

/** Makes a Word file of HTML in the dialect. */
export async function make(
  html: string,
  house: House = houseOf('ja'),
  { passes = [], remarks }: MakeOptions = {},
): Promise<Made> {
  const { value, findings } = parseHtml(html, 'test.html');
  if (!value) throw new Error(findings.map(({ message }) => message).join('\n'));
  const tree = applyPasses(value, passes).value?.tree ?? value.tree;
  const parts = toDocx(tree, { house, facts: FACTS, pictures: picturesIn(`${ROOT}test/fixtures`), remarks });
  return read(finish(parts, '2024-10-01'));
}

/** Reads a finished document. */
export function read(bytes: Uint8Array): Made {
  const parts = unzip(bytes);
  const part = (name: string) => parts.get(`word/${name}.xml`) ?? '';
  return { bytes, content: readDocx(bytes), part };
}

/** The sample report in HTML. */
export const readSample = (name: string): Promise<string> =>
  readFile(new URL(`./samples/${name}`, import.meta.url), 'utf8');
