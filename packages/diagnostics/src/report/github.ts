import type { Diagnostic, Severity } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as workflow commands, which GitHub shows beside the line of a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function reportForGithub(findings: readonly Diagnostic[]): string {
  return findings.map((finding) => `${printCommand(finding)}\n`).join('');
}

function printCommand({ code, severity, message, expected, hint, place }: Diagnostic): string {
  const properties = { ...placeProperties(place), title: code };
  const head = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const body = [message, expected && `expected: ${expected}`, hint, place && isRough(place) && formatPlace(place)];
  return `::${LEVEL[severity]} ${head.join(',')}::${escapeText(body.filter(Boolean).join('\n'))}`;
}

function placeProperties(place: Place | undefined): Record<string, string> {
  if (!place) return {};
  if (isRough(place)) return { file: place.file };
  const { file, line, column } = place;
  return { file, ...(line && { line: String(line) }), ...(column && { col: String(column) }) };
}

/** GitHub knows files, lines and columns; cells and pages go into the text. */
const isRough = (place: Place) => place.kind === 'cell' || place.kind === 'page';

const escapeText = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
