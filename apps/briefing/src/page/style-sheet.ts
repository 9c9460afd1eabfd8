import { existsSync } from 'node:fs';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { fontCss, loadStyles, styleFiles } from './assets.ts';
import { loadMarks, marksFile } from './marks.ts';
import { loadTheme, type Theme, themeCss } from './theme.ts';

/** What all pages are set in. */
export interface StyleSheet {
  /** Fonts, colours and styles in one text. */
  readonly css: string;
  readonly theme: Theme;
  readonly digests: { readonly styles: string; readonly marks: string };
}

/** Reads what all pages are set in. A file that is missing is a finding, and so is what is wrong with the theme. */
export function loadStyleSheet(templatesFolder: string): Result<StyleSheet> {
  const missing = [...styleFiles(templatesFolder), marksFile(templatesFolder)].filter((file) => !existsSync(file));
  if (missing.length > 0) return fail(...missing.map((template) => messages.templateNotFound({ template })));
  const { value: theme, findings } = loadTheme(templatesFolder);
  if (!theme) return fail(...findings);
  const [{ value: styles, findings: wrong }, { value: marks, findings: wrongMarks }] = [
    loadStyles(templatesFolder),
    loadMarks(templatesFolder),
  ];
  if (!styles || !marks) return fail(...wrong, ...wrongMarks);
  return succeed({
    css: [fontCss(), themeCss(theme), styles.css, marks.css].join('\n'),
    theme,
    digests: { styles: styles.digest, marks: marks.digest },
  });
}
