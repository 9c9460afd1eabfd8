import { writeFileSync } from 'node:fs';
import { templateSchema } from './template-schema.ts';

writeFileSync(new URL('../schema/tracker.schema.json', import.meta.url), templateSchema());
