import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryRepository } from '../../test/test-io.ts';
import { openReading } from './read-before.ts';

const file = (data: unknown) => ({ data, places: new Map([['["id"]', [3, 5] as const]]) });

it('keeps what files said, and where things stand in them, for the next command', () => {
  const folder = join(temporaryRepository(), 'cache');
  const first = openReading(folder);
  expect(first.get('a')).toBeUndefined();
  first.put('a', file({ title: '信頼' }));
  first.put('b', file({ share: Number.NaN }));
  first.keep();
  const second = openReading(folder);
  expect(second.get('a')).toEqual(file({ title: '信頼' }));
  expect(second.get('b')).toBeUndefined();
  expect(second.get('constructor')).toBeUndefined();
});

it('forgets files that nobody asked for any more, and leaves nothing else behind', () => {
  const folder = join(temporaryRepository(), 'cache');
  for (const name of ['a', 'b']) {
    const reading = openReading(folder);
    reading.put(name, file(name));
    reading.keep();
  }
  expect(openReading(folder).get('a')).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['read.json']);
});

it('reads everything anew when what is kept is damaged', () => {
  const folder = temporaryRepository();
  writeFileSync(join(folder, 'read.json'), '{"program":');
  expect(openReading(folder).get('a')).toBeUndefined();
});
