import { idSchema } from '../model/id.ts';

/** Whether a text can be an id. */
export const isId = (text: string) => idSchema.safeParse(text).success;

/** The id that a text would make; empty when it has no letter or digit. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
