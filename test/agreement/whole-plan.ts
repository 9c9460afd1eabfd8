import { createBriefings } from '@shinrai/briefing';
import type { App } from '@shinrai/build';
import { LANGUAGES, type Language, type Plan } from '@shinrai/core';
import { createDrafts } from '@shinrai/drafts';

import { TEMPLATES } from '../support/repository.ts';
import { type Reading, readDocument } from './reading.ts';

/** The three formats, each with the document that says everything. */
export const FORMATS = { pdf: 'briefing/pack.pdf', docx: 'drafts/progress-report.docx', };
export type Format = keyof typeof FORMATS;

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
  const files = new Map<string, Reading>();
  for (const create of [createBriefings, createDrafts]) {
    for (const [path, reading] of await readOutputs(await create(request))) files.set(path, reading);
  }
  const read = (language: Language, format: Format): Reading => {
    const reading = files.get(`${language}/${FORMATS[format]}`);
    if (!reading) throw new Error(`no app makes ${language}/${FORMATS[format]}; they make ${[...files.keys()].join()}`);
    return reading;
  };
  const formatsOf = (language: Language) => ({
    pdf: read(language, 'pdf'),
    docx: read(language, 'docx'),
    
  });
  return { ja: formatsOf('ja'), en: formatsOf('en') };
}

async function readOutputs(app: App): Promise<ReadonlyMap<string, Reading>> {
  const wanted = app.outputs.filter(({ path }) => Object.values(FORMATS).includes(path.slice('ja/'.length)));
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
