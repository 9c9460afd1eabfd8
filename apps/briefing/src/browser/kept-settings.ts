import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type ListSetting, noSettings, type Setting, type Settings } from './settings.ts';

const settingSchema = z.object({
  density: z.string(),
  extras: z.string(),
  moved: z.string(),
  pages: z.array(z.object({ from: z.number(), air: z.string(), height: z.number() })).min(1),
});

const listSchema = z.object({
  density: z.string(),
  air: z.string(),
  height: z.number(),
  flow: z.enum(['follows', 'first', 'alone']),
  at: z.string(),
  pages: z.string(),
});

const fileSchema = z.object({
  sections: z.array(z.tuple([z.string(), settingSchema])),
  lists: z.array(z.tuple([z.string(), z.array(listSchema)])),
  numbers: z.array(z.tuple([z.string(), z.record(z.string(), z.number())])),
});

/** The most of each that are kept: those of several plans. */
const MOST = 20_000;

/**
 * How sections were set by earlier builds, so that after an edit only what it touched is measured. A setting that is
 * taken from here is checked as any known one is: the page must come out exactly as high. Empty where nothing is kept.
 */
export const readSettings = (file: string | undefined): Settings => {
  try {
    if (file === undefined) return noSettings();
    const { sections, lists, numbers } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      sections: new Map<string, Setting>(sections),
      lists: new Map<string, readonly ListSetting[]>(lists),
      numbers: new Map(numbers),
    };
  } catch {
    return noSettings();
  }
};

/** Keeps settings for the next build, the latest if there are too many. Where nothing can be written, none are kept. */
export const keepSettings = (file: string | undefined, settings: Settings): void => {
  if (!file) return;
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const { sections, lists, numbers } = settings;
    writeFileSync(
      draft,
      JSON.stringify({ sections: latest(sections), lists: latest(lists), numbers: latest(numbers) }),
    );
    renameSync(draft, file);
  } catch {}
};

const latest = <T>(settings: ReadonlyMap<string, T>) => [...settings].slice(-MOST);
