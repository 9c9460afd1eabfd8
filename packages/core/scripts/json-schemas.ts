import { z } from 'zod';
import { fuzzyDateSchema } from '../src/model/date.ts';
import { FILE_SCHEMAS, type FileKind } from '../src/model/files.ts';
import { FUZZY_DATE_FORMS } from '../src/time/forms.ts';

/** Editors know draft 7 best; deep copies of what is used often would make the files many times as large. */
const OPTIONS = { target: 'draft-7', io: 'input', reused: 'ref', override: forEditors } as const;

/** The JSON Schema of each kind of file, as text, by the name of the schema file. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const kinds = Object.keys(FILE_SCHEMAS) as FileKind[];
  return Object.fromEntries(kinds.map((kind) => [`${kind}.schema.json`, toText(FILE_SCHEMAS[kind])]));
}

const toText = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema, OPTIONS), null, 2)}\n`;

/** Our own metadata stays here; dates get examples, which editors offer when somebody writes one. */
function forEditors({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.reference;
  if (zodSchema === fuzzyDateSchema) jsonSchema.examples = FUZZY_DATE_FORMS.map(({ example }) => example);
}
