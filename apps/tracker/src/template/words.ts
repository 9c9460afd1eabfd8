import type { Language } from '@shinrai/core';
import { z } from 'zod';

/** The same words in both languages; a tracker has no text in one language only. */
export const wordsSchema = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
export type Words = Readonly<Record<Language, string>>;

/** Excel refuses a file whose sheet names break these rules. `History` is a name of its own. */
const SHEET_NAME = /^(?!history$)[^[\]:*?/\\'\p{Cc}]{1,31}$/iu;

const sheetName = z
  .string()
  .regex(SHEET_NAME, { error: "a name of at most 31 characters without [ ] : * ? / \\ or '" });

/** The name of a sheet, on its tab. */
export const sheetNameSchema = z.strictObject({ ja: sheetName, en: sheetName });
