import { readFileSync, statSync } from 'node:fs';
import { type Diagnostic, fail, messages, nearest, type Result, succeed } from '@shinrai/diagnostics';
import type { PackageParts } from '@shinrai/ooxml';
import { digestOf } from '../digest.ts';
import { excessIn, unzipLetterhead } from './excess.ts';
import { contentTypeOf, type OfficePackage, openPackage, targetOf } from './office-package.ts';
import { outsideThing, withoutTemplate } from './outside.ts';
import {
  brokenPlaceholders,
  findPlaceholders,
  PLACEHOLDER_WORDS,
  paragraphText,
  placeholderOf,
} from './placeholders.ts';
import { all, NS, rootOf } from './xml.ts';

/** A ministry's letterhead that has been found sound. */
export interface Letterhead {
  readonly file: string;
  readonly digest: string;
  readonly parts: PackageParts;
  /** What its placeholders ask for. */
  readonly asksFor: ReadonlySet<string>;
}

/** Bytes of a letterhead as it lies on the disk. */
const LARGEST = 50_000_000;

const BODY_TYPES = /wordprocessingml\.(document|template)\.main\+xml$/;

/** Reads a letterhead. What is wrong with it is told all at once, each with its part and its paragraph. */
export function openLetterhead(file: string): Result<Letterhead> {
  const place = { kind: 'file', file: file.replaceAll('\\', '/') } as const;
  const unreadable = (problem: string, advice?: string) =>
    fail(messages.draftsLetterheadUnreadable({ problem, advice }, { place }));
  let bytes: Uint8Array;
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return unreadable('it is a folder, a device or a pipe');
    if (stats.size > LARGEST) return unreadable(`it has more than ${LARGEST / 1_000_000} MB`);
    bytes = readFileSync(file);
  } catch {
    return unreadable('there is no such file');
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return unreadable('it is a .doc file of old Word, or locked with a password', 'Save it in Word as .docx');
  let opened: OfficePackage;
  let parts: PackageParts;
  try {
    parts = unzipLetterhead(bytes);
    const excess = excessIn(parts);
    if (excess !== undefined)
      return unreadable(excess, 'Begin with a new file in Word, and copy into it what is needed');
    opened = openPackage(parts);
    for (const part of textParts(opened)) opened.xml(part);
  } catch {
    return unreadable('it is no Word file, or it is damaged', 'Open it in Word and save it as .docx');
  }
  const problem = problemOf(opened);
  if (problem) return unreadable(...problem);
  const findings = checkPlaceholders(opened, (message) => ({ ...message, place }));
  if (findings.length > 0) return fail(...findings);
  const asksFor = new Set(
    textParts(opened).flatMap((part) =>
      findPlaceholders(opened.xml(part)).flatMap(({ word }) => placeholderOf(word) ?? []),
    ),
  );
  return succeed({ file, digest: digestOf(bytes), parts: withoutTemplate(parts), asksFor });
}

function problemOf(opened: OfficePackage): readonly [problem: string, advice?: string] | undefined {
  if (opened.names.some((name) => name.endsWith('vbaProject.bin')))
    return ['it holds macros', 'Save it in Word as .docx, which has none'];
  if (!opened.has(opened.main) || !BODY_TYPES.test(contentTypeOf(opened, opened.main) ?? ''))
    return ['it is no Word file, or it is damaged', 'Open it in Word and save it as .docx'];
  if (rootOf(opened.xml(opened.main)).namespaceURI !== NS.word)
    return ['it is in the strict form of Open XML', 'Save it in Word as "Word Document (*.docx)"'];
  if (
    !opened.has(targetOf(opened, opened.main, 'styles') ?? '') ||
    all(rootOf(opened.xml(opened.main)), 'sectPr').length === 0
  )
    return ['it lacks what Word writes into every file: styles, or the size of its pages', 'Save it in Word as .docx'];
  const outside = outsideThing(opened);
  return outside === undefined ? undefined : [outside, 'Put pictures and texts into the file itself'];
}

/** The parts in which placeholders are looked for: the text, headers and footers with their text boxes. */
export const textParts = (opened: OfficePackage): readonly string[] =>
  opened.names.filter((name) =>
    /wordprocessingml\.((document|template)\.main|header|footer)\+xml$/.test(
      name.endsWith('.xml') && name !== '[Content_Types].xml' ? (contentTypeOf(opened, name) ?? '') : '',
    ),
  );

function checkPlaceholders(opened: OfficePackage, at: (finding: Diagnostic) => Diagnostic): readonly Diagnostic[] {
  const parts = textParts(opened);
  const places = parts.flatMap((part) => findPlaceholders(opened.xml(part)).map((found) => ({ ...found, part })));
  const unknown = places
    .filter(({ word }) => placeholderOf(word) === undefined)
    .map(({ word, part, text }) =>
      messages.draftsLetterheadPlaceholder({
        word,
        part,
        text,
        known: PLACEHOLDER_WORDS,
        nearest: nearest(word, PLACEHOLDER_WORDS),
      }),
    );
  const broken = parts.flatMap((part) =>
    brokenPlaceholders(opened.xml(part)).map((text) => messages.draftsLetterheadBraces({ part, text })),
  );
  const bodies = places.filter(({ word }) => placeholderOf(word) === 'body');
  const isPlain = bodies.length === 1 && bodies.every((found) => isBodyPlace(opened, found));
  const lost = isPlain ? [] : [messages.draftsLetterheadBody({ count: bodies.length })];
  return [...unknown, ...broken, ...lost].map(at);
}

/** A paragraph of its own between the others of the text. */
const isBodyPlace = (
  opened: OfficePackage,
  { paragraph, part }: ReturnType<typeof findPlaceholders>[number] & { readonly part: string },
) =>
  part === opened.main &&
  (paragraph.parentNode as { readonly localName?: string | null }).localName === 'body' &&
  /^\{\{[^{}]*\}\}$/.test(paragraphText(paragraph).trim()) &&
  all(paragraph, 'sectPr').length === 0;
