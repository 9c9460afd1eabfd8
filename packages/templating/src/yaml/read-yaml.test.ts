import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { writeFolder } from '../../test/write-templates.ts';
import { readYaml } from './read-yaml.ts';

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

test('aliases that stand for more than anybody writes are a finding', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 9; at += 1)
    lines.push(
      `a${at}: &a${at} [${Array(9)
        .fill(`*a${at - 1}`)
        .join()}]`,
    );
  expect(findings(lines.join('\n'))).toEqual(['1:1 yaml/syntax']);
});
