import { z } from 'zod';

/** Marks a field as one that the public never sees: a judgement, a working state, what a ministry wrote to us. */
export const internal = <S extends z.ZodType>(schema: S): S => schema.meta({ ...schema.meta(), internal: true });

/** Whether a field was marked so. */
export const isInternalField = (schema: z.core.$ZodType): boolean => z.globalRegistry.get(schema)?.internal === true;
