import type { Provenance, Segment } from '@shinrai/core';
import { factRef, type Line, words } from './inline.ts';
import { inLanguage, listSeparator, type Speech } from './speech.ts';

/** Where a fact stands, in short: 2頁 42行, 43行; p. 2, line 42. Empty when no passage is named. */
export function sourceLine(speech: Speech, provenance: Provenance): Line {
  const segments = (provenance.source ?? []).flatMap((id) => speech.plan.entities.segment.get(id) ?? []);
  return segments.flatMap((segment, index) => [
    ...(index === 0 ? [] : words(listSeparator(speech))),
    ...words(placeOf(speech, segment, segments[index - 1]?.page), factRef('segment', segment.id, 'lines')),
  ]);
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
