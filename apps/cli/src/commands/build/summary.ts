import { join } from 'node:path';
import { type BuildResult, INDEX_FILE, type KindNames, type ManifestEntry } from '@shinrai/build';
import { LANGUAGES, type MarkingLevel } from '@shinrai/core';
import { countSeverities, type Diagnostic, reportForPeople } from '@shinrai/diagnostics';
import type { Io } from '../../io.ts';
import { count, formatSeconds } from '../../progress/words.ts';
import { toShortPath } from '../../relative-path.ts';
import { formatTable } from './table.ts';

/** All that the end of a build tells of. */
export interface BuildReport {
  readonly outDir: string;
  readonly result: BuildResult;
  /** What lists call the kinds of documents. */
  readonly kindNames: KindNames;
  /** Findings of the data: warnings and infos. */
  readonly dataFindings: readonly Diagnostic[];
  /** What else went wrong: apps that could not list their outputs. */
  readonly appFindings: readonly Diagnostic[];
  /** Whether every output that was asked for is in place. */
  readonly isComplete: boolean;
  /** Milliseconds of the whole command, with loading and checking. */
  readonly elapsed: number;
  /** For whom the documents are. */
  readonly audience: MarkingLevel;
}

const LANGUAGE_WORDS = { ja: 'Japanese', en: 'English' } as const;

/** In the order of the names; a kind without one comes first. */
const byOrderOf = (kindNames: KindNames) => {
  const order = Object.keys(kindNames);
  return (a: ManifestEntry, b: ManifestEntry): number =>
    order.indexOf(a.kind) - order.indexOf(b.kind) || (a.kind < b.kind ? -1 : 1);
};

/** What was made, per kind and language. */
const formatMade = ({ result: { made }, kindNames }: BuildReport): string => {
  if (made.length === 0) return '';
  const byKind = Map.groupBy(made.toSorted(byOrderOf(kindNames)), ({ kind }) => kind);
  const languages = LANGUAGES.filter((language) => made.some((entry) => entry.language === language));
  const rows = [...byKind].map(([kind, entries]) => [
    kindNames[kind]?.en ?? kind.replaceAll('-', ' '),
    ...languages.map((language) => String(entries.filter((entry) => entry.language === language).length)),
  ]);
  const head = ['Made', ...languages.map((language) => LANGUAGE_WORDS[language])];
  return `${formatTable([head, ...rows])}\n`;
};

/** The numbers in one line. */
const formatTotals = ({ result, elapsed }: BuildReport): string => {
  const { made, fresh, removed, failed, skipped } = result;
  const parts = [
    `${made.length} made`,
    `${fresh.length} up to date`,
    removed.length > 0 && `${removed.length} removed`,
    failed.length > 0 && `${failed.length} FAILED`,
    skipped.length > 0 && `${skipped.length} not tried`,
  ];
  const total = made.length + fresh.length + failed.length + skipped.length;
  return `${count(total, 'document')}: ${parts.filter(Boolean).join(', ')} in ${formatSeconds(elapsed)}\n`;
};

/** Paths that are named in full; the rest is counted. */
const NAMED = 10;

const formatFailed = ({ failed }: BuildResult): string => {
  if (failed.length === 0) return '';
  const named = failed.slice(0, NAMED).map(({ output, staleRemoved }) => {
    const note = staleRemoved ? ' (the older file was deleted, for it no longer holds)' : '';
    return `  ${output.path}${note}\n`;
  });
  const rest = failed.length > NAMED ? [`  and ${failed.length - NAMED} more\n`] : [];
  return `\nFailed:\n${[...named, ...rest].join('')}`;
};

/** The same reason is told once, however many documents it kept from being made. */
const distinct = (findings: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

/** Everything that went wrong while documents were made. */
export const findingsOf = ({ result, appFindings }: BuildReport): readonly Diagnostic[] =>
  distinct([...appFindings, ...result.findings, ...result.failed.flatMap(({ findings }) => findings)]);

const formatDataWarnings = ({ dataFindings, audience }: BuildReport): string => {
  const { warning } = countSeverities(dataFindings);
  const asked = audience === 'restricted' ? '' : ` --audience ${audience}`;
  return warning > 0 ? `${count(warning, 'warning')} in the data; to read them: shinrai check${asked}\n` : '';
};

/** The end of a build for people: what was made, where, how long, what failed and how to mend it. */
export const formatSummary = (report: BuildReport, io: Io): string => {
  const { result, outDir } = report;
  const findings = findingsOf(report);
  return [
    formatMade(report),
    result.isAborted ? 'Stopped: what was finished is kept.\n' : '',
    formatTotals(report),
    formatFailed(result),
    findings.length > 0 ? `\n${reportForPeople(findings, { colours: io.colours.out })}\n` : '',
    formatDataWarnings(report),
    result.isAborted ? '' : `Open: ${toShortPath(io.cwd, join(outDir, INDEX_FILE))}\n`,
  ].join('');
};
