import { createBriefings } from '@shinrai/briefing';
import type { App } from '@shinrai/build';
import { LANGUAGES, type Language, type Plan } from '@shinrai/core';
import { createDrafts } from '@shinrai/drafts';
import { createTrackers } from '@shinrai/tracker';
import { TEMPLATES } from '../support/repository.ts';
import { type Reading, readDocument } from './reading.ts';

/** The three formats, each with the document that says everything. */
export const FORMATS = {
  pdf: 'briefing/pack.pdf',
  docx: 'drafts/progress-report.docx',
  xlsx: 'trackers/all.xlsx',
} as const;
export type Format = keyof typeof FORMATS;
export const ALL_FORMATS = Object.keys(FORMATS) as readonly Format[];

/** Every format in every language, read back: `documents.ja.pdf`. */
export type Documents = Readonly<Record<Language, Readonly<Record<Format, Reading>>>>;

/** Renders the documents of the whole plan, each once and in memory, and reads them back. */
export async function readWholePlan(plan: Plan): Promise<Documents> {
  const request = {
    plan,
    languages: LANGUAGES,
    includes: ({ kind }: { readonly kind: string }) => kind === 'plan',
    templatesFolder: TEMPLATES,
    audience: 'internal' as const,
  };
  const readings = new Map<string, Reading>();
  for (const create of [createBriefings, createDrafts, createTrackers]) {
    for (const [path, reading] of await readOutputs(await create(request))) readings.set(path, reading);
  }
  const read = (language: Language, format: Format): Reading => {
    const reading = readings.get(`${language}/${FORMATS[format]}`);
    if (!reading) throw new Error(`no app makes ${language}/${FORMATS[format]}, only ${[...readings.keys()].join()}`);
    return reading;
  };
  const all = (language: Language) => ({
    pdf: read(language, 'pdf'),
    docx: read(language, 'docx'),
    xlsx: read(language, 'xlsx'),
  });
  return { ja: all('ja'), en: all('en') };
}

async function readOutputs(app: App): Promise<ReadonlyMap<string, Reading>> {
  const wanted = app.outputs.filter(({ path }) => Object.values<string>(FORMATS).includes(path.slice('ja/'.length)));
  const renderer = await app.open();
  try {
    const readings = wanted.map(async (output) => {
      const { bytes, findings } = await renderer.render(output);
      if (findings.length > 0) throw new Error(`${output.path}: ${findings.map(({ message }) => message).join('; ')}`);
      return [output.path, await readDocument(output.path, bytes)] as const;
    });
    return new Map(await Promise.all(readings));
  } finally {
    await renderer.close();
  }
}
