import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'a colour is written "#1d4e89"' });

const themeSchema = z.strictObject({
  ink: colour,
  soft: colour,
  rule: colour,
  wash: colour,
  pillars: z.array(colour).min(1),
});

/** Colours that every designed page shares; see templates/shared/theme.yaml. */
export type Theme = z.infer<typeof themeSchema>;

/** Reads templates/shared/theme.yaml. Throws an error that names the file and the token that is wrong. */
export function loadTheme(templatesFolder: string): Theme {
  const file = join(templatesFolder, 'shared', 'theme.yaml');
  const result = themeSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a theme'}`);
}

/** The theme as custom properties of the page. */
export function themeCss(theme: Theme): string {
  return `:root { --ink: ${theme.ink}; --soft: ${theme.soft}; --rule: ${theme.rule}; --wash: ${theme.wash}; }`;
}
