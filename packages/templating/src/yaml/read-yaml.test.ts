import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { writeFolder } from '../../test/write-templates.ts';
import { parseYaml, readYaml } from './read-yaml.ts';

const schema = z.strictObject({ colour: z.string(), size: z.number().max(9) });

const read = (yaml: string) => readYaml(join(writeFolder({ 'page.yaml': yaml }), 'page.yaml'), schema);
const findings = (yaml: string) =>
  read(yaml).findings.map(({ code, place }) =>
    place?.kind === 'file' ? `${place.line}:${place.column} ${code}` : code,
  );

test('a file is read by its schema, and what is wrong with it is found at its line', () => {
  expect(read('colour: red\nsize: 3\n').value).toEqual({ colour: 'red', size: 3 });
  expect(findings('colour: 5\nsize: 10\nsise: 1\n')).toEqual([
    '1:9 shape/wrong-type',
    '2:7 shape/out-of-range',
    '3:1 shape/unknown-key',
  ]);
  expect(findings('colour: {')).toEqual(['1:10 yaml/syntax']);
  expect(readYaml('/nowhere/page.yaml', schema).findings.map(({ code }) => code)).toEqual(['template/not-found']);
});

test('an alias is a finding, however much it stands for', () => {
  expect(findings('colour: &a red\nsize: *a\n')).toEqual(['2:7 yaml/alias']);
});

test('of several kinds of a thing, the keys of the one that is meant are told', () => {
  const kinds = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('round'), radius: z.number() }),
    z.strictObject({ kind: z.literal('square'), width: z.number() }),
  ]);
  const told = (text: string) =>
    parseYaml(text, 'page.yaml', z.strictObject({ shapes: z.array(kinds) })).findings.map(
      ({ message, expected, hint }) => [message, expected, hint],
    );
  expect(told('shapes: [{ kind: square, width: 1, widht: 2 }]')).toEqual([
    ['"widht" is not a key that is known here', 'one of: kind, width', 'Did you mean "width"?'],
  ]);
  expect(told('shapes: [{ kind: oval }]')).toEqual([
    ['"oval" is not one of the words for this', 'one of: round, square', undefined],
  ]);
});
