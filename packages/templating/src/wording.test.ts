import { expect, test } from 'vitest';
import { writeFolder } from '../test/write-templates.ts';
import { loadWording } from './wording.ts';

const load = (yaml: string) => loadWording(writeFolder({ 'shared/wording.yaml': yaml }));
const findings = (yaml: string) =>
  load(yaml).findings.map(
    ({ code, message, place }) => `${place?.kind === 'file' && `${place.line}:${place.column}`} ${code} ${message}`,
  );

test('wording is given by language, grouped as in the file', () => {
  const yaml = 'contents: { ja: 目次, en: Contents }\nstate:\n  ongoing: { ja: 実施中, en: Ongoing }\n';
  expect(load(yaml).value).toEqual({
    ja: { contents: '目次', state: { ongoing: '実施中' } },
    en: { contents: 'Contents', state: { ongoing: 'Ongoing' } },
  });
});

test('every mistake is found at its line, and then there is no value', () => {
  const yaml = [
    'a: { ja: あ }',
    'group:',
    '  b: { en: B }',
    '  c: { ja: し, en: "" }',
    '  d: { ja: で, en: D, eng: D }',
    'e: plain',
  ].join('\n');
  expect(findings(yaml)).toEqual([
    '1:1 shape/missing-key "a" lacks en',
    '3:3 shape/missing-key "group.b" lacks ja',
    '4:15 shape/empty-value "en" has no value',
    '5:22 shape/unknown-key "eng" is not a key that is known here',
    '6:1 shape/wrong-type expected { ja, en }, found a single value',
  ]);
  expect(load(yaml).value).toBeUndefined();
  expect(loadWording(writeFolder({ 'shared/wording.yaml': 'a: { ja: あ }' })).findings[0]?.place).toMatchObject({
    file: expect.stringMatching(/shared\/wording\.yaml$/),
  });
});

test('a file that is not there is a finding', () => {
  expect(loadWording(writeFolder({ 'page.hbs': '' })).findings.map(({ code }) => code)).toEqual(['template/not-found']);
});

test('faults of the YAML itself are found too', () => {
  expect(findings('a: { ja: あ, en: A }\na: { ja: い, en: B }')).toEqual([
    '2:1 yaml/duplicate-key the key "a" stands twice in the same map',
  ]);
  expect(findings('a: { ja: あ, en: A')[0]).toMatch(/yaml\/syntax/);
});
