import { join } from 'node:path';
import type { Result } from '@shinrai/diagnostics';
import { readYaml } from '@shinrai/templating';
import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'a colour, written "#1d4e89"' });

const themeSchema = z.strictObject({
  ink: colour,
  soft: colour,
  rule: colour,
  wash: colour,
  pillars: z.array(colour).min(1),
});

/** Colours that every designed page shares; see templates/shared/theme.yaml. */
export type Theme = z.infer<typeof themeSchema>;

/** Reads templates/shared/theme.yaml. What is wrong with it is a finding at its line; then there is no theme. */
export const loadTheme = (templatesFolder: string): Result<Theme> =>
  readYaml(join(templatesFolder, 'shared', 'theme.yaml'), themeSchema);

/** The theme as custom properties of the page. */
export function themeCss(theme: Theme): string {
  return `:root { --ink: ${theme.ink}; --soft: ${theme.soft}; --rule: ${theme.rule}; --wash: ${theme.wash}; }`;
}
