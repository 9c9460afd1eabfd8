import { z } from 'zod';
import { trackerTemplateSchema } from '../src/template/tracker-template.ts';

/** The JSON Schema of templates/tracker/tracker.yaml, as text, for editors. */
export const templateSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(trackerTemplateSchema, { target: 'draft-7', io: 'input', reused: 'ref' }), null, 2)}\n`;
