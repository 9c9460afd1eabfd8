import pc from 'picocolors';
import { countSeverities, type Diagnostic, type Severity } from '../diagnostic.ts';
import { formatPlace } from '../place.ts';
import { clean } from './clean.ts';
import { frameOf } from './frame.ts';

/** How a report for people looks. */
export interface PeopleOptions {
  /** Colours for a terminal; off unless asked for. */
  readonly colours?: boolean | undefined;
  /** Show every info; otherwise infos of one code are told in one line. */
  readonly infos?: 'all' | 'counted' | undefined;
}

type Colours = ReturnType<typeof pc.createColors>;

const PAINT: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', info: 'cyan' };

/**
 * Findings for people to read in a terminal: each with code, place, the line it is about and how to mend it, then one
 * line that sums up. Ends with a line feed; empty when nothing was found.
 */
export function reportForPeople(findings: readonly Diagnostic[], options: PeopleOptions = {}): string {
  if (findings.length === 0) return '';
  const colours = pc.createColors(options.colours ?? false);
  const isListed = ({ severity }: Diagnostic) => severity !== 'info' || options.infos === 'all';
  const listed = findings.filter(isListed).map((finding) => printFinding(finding, colours));
  const counted = countByCode(findings.filter((finding) => !isListed(finding)));
  const infos = counted.length === 0 ? [] : [counted.map((line) => `${colours.cyan('info')}: ${line}\n`).join('')];
  return [...listed, ...infos, `${summarise(findings)}\n`].join('\n');
}

/** How many findings there are, in words: "2 errors, 1 warning". */
export function summarise(findings: readonly Diagnostic[]): string {
  const counts = countSeverities(findings);
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`);
  return parts.length === 0 ? 'nothing to report' : parts.join(', ');
}

function printFinding(finding: Diagnostic, colours: Colours): string {
  const label = colours.bold(colours[PAINT[finding.severity]](`${finding.severity}[${finding.code}]`));
  const notes = [...note('expected', finding.expected, colours), ...note('hint', finding.hint, colours)];
  const related = (finding.related ?? []).map(
    ({ message, place }) => `  = ${clean(message)}: ${clean(formatPlace(place))}`,
  );
  return `${[`${label}: ${colours.bold(clean(finding.message))}`, ...printPlace(finding, colours), ...notes, ...related].join('\n')}\n`;
}

function note(name: string, text: string | undefined, colours: Colours): readonly string[] {
  return text === undefined ? [] : [`  = ${colours.bold(name)}: ${clean(text)}`];
}

function printPlace({ place, severity }: Diagnostic, colours: Colours): readonly string[] {
  if (!place) return [];
  const lines = frameOf(place);
  const margin = Math.max(1, ...lines.map(({ number }) => number.length));
  const bar = colours.dim(`${' '.repeat(margin)} |`);
  const frame = lines.flatMap(({ number, text, marks }) => [
    `${colours.dim(`${number.padStart(margin)} |`)} ${text}`.trimEnd(),
    ...(marks ? [`${bar} ${marks.indent}${colours[PAINT[severity]](marks.carets)}`] : []),
  ]);
  const arrow = `${' '.repeat(margin)}${colours.dim('-->')} ${clean(formatPlace(place))}`;
  return frame.length === 0 ? [arrow] : [arrow, ...frame];
}

/** One line per code: how many there are, the first of them, and where it is. */
function countByCode(infos: readonly Diagnostic[]): readonly string[] {
  const byCode = Map.groupBy(infos, ({ code }) => code);
  return [...byCode.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const where = first.place ? ` (${clean(formatPlace(first.place))})` : '';
    return [`${group.length} of ${first.code}, the first: ${clean(first.message)}${where}`];
  });
}
