import { type Diagnostic, reportForPeople } from '@shinrai/diagnostics';
import { escapeJson } from './for-terminal.ts';
import type { Io } from './io.ts';

/** The form of every JSON document that a command prints; the number changes when readers would have to. */
const FORMAT = 1;

/** The one JSON document of a command. */
export const formatJson = (document: Readonly<Record<string, unknown>>): string =>
  `${escapeJson(JSON.stringify({ format: FORMAT, ...document }, null, 2))}\n`;

/** Prints the one JSON document of a command. */
export const printJson = (io: Io, document: Readonly<Record<string, unknown>>): void => io.out(formatJson(document));

/** Complains to people: findings with where and how to mend. */
export const complain = (io: Io, findings: readonly Diagnostic[]): void =>
  io.err(reportForPeople(findings, { colours: io.colours.err }));
