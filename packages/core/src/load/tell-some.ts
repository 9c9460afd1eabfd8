import { type Diagnostic, messages } from '@shinrai/diagnostics';

/** Findings of one kind that are told with their places: nobody reads more before mending some. */
export const TOLD = 100;

/**
 * The first hundred findings of each kind, and how many more there are. Infos are not told one by one, so all of them
 * are kept.
 */
export function tellSome(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const byCode = Map.groupBy(findings, ({ code }) => code);
  return [...byCode.values()].flatMap((alike) => {
    const [next] = alike.slice(TOLD);
    if (!next || next.severity === 'info') return alike;
    return [...alike.slice(0, TOLD), moreOf(next, alike.length)];
  });
}

function moreOf({ code, severity, place }: Diagnostic, all: number): Diagnostic {
  const message = severity === 'error' ? messages.planMoreErrors : messages.planMoreWarnings;
  const file = place?.kind === 'file' ? ({ kind: 'file', file: place.file } as const) : place;
  return message({ left: all - TOLD, kind: code, all }, { place: file });
}
