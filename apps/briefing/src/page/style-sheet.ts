import { fontCss, loadStyles } from './assets.ts';
import { loadMarks } from './marks.ts';
import { loadTheme, type Theme, themeCss } from './theme.ts';

/** What all pages are set in. */
export interface StyleSheet {
  /** Fonts, colours and styles in one text. */
  readonly css: string;
  readonly theme: Theme;
  readonly digests: { readonly styles: string; readonly marks: string };
}

/** Reads what all pages are set in. Throws when a file of it is missing or the theme is wrong. */
export function loadStyleSheet(templatesFolder: string): StyleSheet {
  const theme = loadTheme(templatesFolder);
  const [styles, marks] = [loadStyles(templatesFolder), loadMarks(templatesFolder)];
  return {
    css: [fontCss(), themeCss(theme), styles.css, marks.css].join('\n'),
    theme,
    digests: { styles: styles.digest, marks: marks.digest },
  };
}
