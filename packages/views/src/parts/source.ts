import type { Provenance, Segment } from '@shinrai/core';
import { factRef, type Line, words } from './inline.ts';
import { inLanguage, listSeparator, type Speech } from './speech.ts';

/**
 * Where a fact stands, in short: 2頁 42行、46行; p. 2, line 42, line 46. Passages that follow one another are one: p. 2,
 * lines 42–45. Empty when no passage is named.
 */
export function sourceLine(speech: Speech, provenance: Provenance): Line {
  const segments = (provenance.source ?? []).flatMap((id) => speech.plan.entities.segment.get(id) ?? []);
  const passages = segments.reduce<readonly Segment[]>(joined, []);
  return passages.flatMap((passage, index) => [
    ...(index === 0 ? [] : words(listSeparator(speech))),
    ...words(placeOf(speech, passage, passages[index - 1]?.page), factRef('segment', passage.id, 'lines')),
  ]);
}

/** Passages with one more, which makes the last of them longer where it goes on from there. */
function joined(passages: readonly Segment[], next: Segment): readonly Segment[] {
  const last = passages.at(-1);
  const [from, end] = last?.lines?.split('-') ?? [];
  const [start, to = start] = next.lines?.split('-') ?? [];
  const goesOn = last && last.of === next.of && last.page === next.page && Number(end ?? from) + 1 === Number(start);
  return goesOn ? [...passages.slice(0, -1), { ...last, lines: `${from}-${to}` }] : [...passages, next];
}

function placeOf(speech: Speech, segment: Segment, pageBefore: number | undefined): string {
  const lines = segment.lines;
  if (lines === undefined) return speech.plan.entities.source.get(segment.of)?.name[speech.language] ?? segment.of;
  const isRange = lines.includes('-');
  const range = lines.replace('-', inLanguage(speech, { ja: '～', en: '–' }));
  const page = segment.page !== undefined && segment.page !== pageBefore ? segment.page : undefined;
  return inLanguage(speech, {
    ja: `${page === undefined ? '' : `${page}頁 `}${range}行`,
    en: `${page === undefined ? '' : `p. ${page}, `}${isRange ? 'lines' : 'line'} ${range}`,
  });
}
