import { expect, test } from 'vitest';
import { compareDiagnostics, countSeverities, type Diagnostic, hasErrors } from './diagnostic.ts';
import { messages } from './messages.generated.ts';

const at = (file: string, line: number, column: number) => ({ place: { kind: 'file', file, line, column } }) as const;

test('findings list by place, then the graver first', () => {
  const findings: Diagnostic[] = [
    messages.planNoSectors({}, at('b.yaml', 1, 1)),
    messages.yamlTab({}, at('a.yaml', 10, 1)),
    messages.planNoSectors({}, at('a.yaml', 9, 1)),
    messages.yamlTab({}, at('a.yaml', 9, 1)),
    messages.yamlTab({}),
  ];
  expect(
    findings.sort(compareDiagnostics).map(({ code, place }) => [code, place?.kind === 'file' && place.line]),
  ).toEqual([
    ['yaml/tab', false],
    ['yaml/tab', 9],
    ['plan/no-sectors', 9],
    ['yaml/tab', 10],
    ['plan/no-sectors', 1],
  ]);
});

test('severities are counted', () => {
  const findings = [messages.yamlTab({}), messages.planNoSectors({}), messages.planNoSectors({})];
  expect(countSeverities(findings)).toEqual({ error: 1, warning: 2, info: 0 });
  expect(hasErrors(findings)).toBe(true);
  expect(hasErrors(findings.slice(1))).toBe(false);
});
