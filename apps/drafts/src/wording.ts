import { join } from 'node:path';
import { hasErrors, type Result } from '@shinrai/diagnostics';
import { loadWording, readYaml, type Wording, type WordingLanguage } from '@shinrai/templating';
import { z } from 'zod';

const entries = z.record(z.string(), z.strictObject({ ja: z.string(), en: z.string() }));

/** The words that stand around the facts: those of every document, and those of drafts, which win. */
export function loadWords(folder: string): Result<Readonly<Record<WordingLanguage, Wording>>> {
  const shared = loadWording(folder);
  const own = readYaml(join(folder, 'drafts', 'wording.yaml'), entries);
  const findings = [...shared.findings, ...own.findings];
  if (!shared.value || !own.value || hasErrors(findings)) return { findings };
  const words = own.value;
  const pick = (language: WordingLanguage): Wording => ({
    ...shared.value?.[language],
    ...Object.fromEntries(Object.entries(words).map(([key, entry]) => [key, entry[language]])),
  });
  return { value: { ja: pick('ja'), en: pick('en') }, findings };
}
