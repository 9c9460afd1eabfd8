import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../scripts/json-schemas.ts';

const FOLDER = new URL('../schema/', import.meta.url);

test('the JSON Schemas for editors are those of the model; else run "pnpm run generate"', () => {
  const written = readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]);
  expect(Object.fromEntries(written)).toEqual(jsonSchemas());
});
