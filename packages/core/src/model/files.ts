import { z } from 'zod';
import { actionSchema } from './action.ts';
import { documentSchema } from './document.ts';
import { eventSchema, seriesSchema } from './event.ts';
import { countrySchema, groupSchema, placeSchema } from './geography.ts';
import { indicatorSchema } from './indicator.ts';
import { initiativeSchema } from './initiative.ts';
import { linkSchema, mediaSchema } from './media.ts';
import { organisationSchema } from './organisation.ts';
import { areaSchema, planHeadSchema } from './plan.ts';
import { sectorSchema } from './sector.ts';
import { segmentSchema, sourceSchema } from './source.ts';

/** The schema of each file of a plan folder, by the name that its JSON Schema goes under. */
export const FILE_SCHEMAS = {
  plan: planHeadSchema.describe('plan.yaml: the plan as a whole'),
  areas: z.strictObject({ areas: z.array(areaSchema) }).describe('areas.yaml: the cooperation areas'),
  organisations: z
    .strictObject({ organisations: z.array(organisationSchema) })
    .describe('organisations.yaml: every body that is named'),
  countries: z
    .strictObject({
      countries: z.array(countrySchema),
      groups: z.array(groupSchema),
      places: z.array(placeSchema).optional(),
    })
    .describe('countries.yaml: countries, dated groups of countries, places'),
  events: z
    .strictObject({ series: z.array(seriesSchema).optional(), events: z.array(eventSchema) })
    .describe('events.yaml: meetings and other events, and their series'),
  documents: z.strictObject({ documents: z.array(documentSchema) }).describe('documents.yaml: adopted texts'),
  sources: z
    .strictObject({ sources: z.array(sourceSchema), segments: z.array(segmentSchema) })
    .describe('sources.yaml: where the facts come from'),
  indicators: z.strictObject({ indicators: z.array(indicatorSchema) }).describe('indicators.yaml: measured results'),
  sector: z
    .strictObject({
      sector: sectorSchema,
      initiatives: z.array(initiativeSchema).optional(),
      actions: z.array(actionSchema).optional(),
      media: z.array(mediaSchema).optional(),
      links: z.array(linkSchema).optional(),
    })
    .describe('sectors/<id>.yaml: one briefing page with its initiatives, actions, pictures and links'),
} as const;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** Which schema a file of the plan folder has, by its path inside the folder; undefined for a file that is not ours. */
export function fileKindOf(path: string): FileKind | undefined {
  if (/^sectors\/[^/]+\.yaml$/.test(path)) return 'sector';
  const name = /^([a-z]+)\.yaml$/.exec(path)?.[1];
  return name !== undefined && name !== 'sector' && Object.hasOwn(FILE_SCHEMAS, name) ? (name as FileKind) : undefined;
}
