import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from './repository.ts';

/** A word or sentence of the templates in both languages. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}

const FILES = ['shared/wording.yaml', 'drafts/wording.yaml', 'tracker/tracker.yaml'];

/** The pairs that stand on one line, `{ ja: 概要, en: Overview }`: every heading and nearly every sentence. */
const PAIR = /\{ ja: (?<ja>'[^']*'|"[^"]*"|[^'"{}]+?), en: (?<en>'(?:[^']|'')*'|"[^"]*"|[^'"{}]+?) \}/g;

/** The words that templates put around the facts, where the two languages differ. */
export function readWordings(): readonly Wording[] {
  const texts = FILES.map((file) => readFileSync(join(TEMPLATES, file), 'utf8'));
  const pairs = texts
    .flatMap((text) => [...text.matchAll(PAIR)])
    .map(({ groups = {} }) => ({ ja: unquote(groups.ja ?? ''), en: unquote(groups.en ?? '') }));
  return pairs.filter(({ ja, en }) => ja !== en && /[A-Za-z]{2}/.test(en) && !en.includes('{'));
}

const unquote = (scalar: string) => scalar.replace(/^(['"])(.*)\1$/, '$2').replaceAll("''", "'");
