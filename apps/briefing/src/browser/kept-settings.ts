import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Setting, Settings } from './known-settings.ts';

const settingSchema = z.object({
  density: z.string(),
  extras: z.string(),
  moved: z.string(),
  pages: z.array(z.object({ from: z.number(), air: z.string(), height: z.number() })).min(1),
});

const fileSchema = z.array(z.tuple([z.string(), settingSchema]));

/** The most that is kept: those of several plans. */
const MOST = 20_000;

/**
 * How sections were set by earlier builds, so that after an edit only what it touched is measured. A setting that is
 * taken from here is checked as any known one is: the page must come out exactly as high. Empty where nothing is kept.
 */
export const readSettings = (file: string | undefined): Settings => {
  try {
    return new Map<string, Setting>(file ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : []);
  } catch {
    return new Map();
  }
};

/** Keeps settings for the next build, the latest if there are too many. Where nothing can be written, none are kept. */
export const keepSettings = (file: string | undefined, settings: Settings): void => {
  if (!file) return;
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify([...settings].slice(-MOST)));
    renameSync(draft, file);
  } catch {}
};
