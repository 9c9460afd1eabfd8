import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, type Result, succeed } from '@shinrai/diagnostics';
import { readSettingsText } from '@shinrai/templating/yaml';

const require = createRequire(import.meta.url);
const folders = new Map<string, string>();

/** The folder of a package, looked for once: pages ask for flags hundreds of times. */
function packageFolder(name: string): string {
  const folder = folders.get(name) ?? dirname(require.resolve(`${name}/package.json`));
  folders.set(name, folder);
  return folder;
}

interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
}

/**
 * The faces of the pages: BIZ UD, the universal-design family under the SIL Open Font License. Whole files from npm
 * packages, never a font of the machine.
 */
export function fontFiles(): readonly FontFile[] {
  const gothic = packageFolder('@expo-google-fonts/biz-udpgothic');
  const mincho = packageFolder('@expo-google-fonts/biz-udpmincho');
  return [
    { family: 'BIZ UDPGothic', weight: 400, file: join(gothic, '400Regular', 'BIZUDPGothic_400Regular.ttf') },
    { family: 'BIZ UDPGothic', weight: 700, file: join(gothic, '700Bold', 'BIZUDPGothic_700Bold.ttf') },
    { family: 'BIZ UDPMincho', weight: 400, file: join(mincho, '400Regular', 'BIZUDPMincho_400Regular.ttf') },
  ];
}

/** The @font-face rules that load the faces from their files. */
export function fontCss(): string {
  return fontFiles()
    .map(
      ({ family, weight, file }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${pathToFileURL(file).href}"); }`,
    )
    .join('\n');
}

/** Names that tell one state of the fonts from another, for input hashes: package versions, not whole files. */
export function fontVersions(): Readonly<Record<string, string>> {
  const version = (name: string) => (require(`${name}/package.json`) as { version: string }).version;
  return Object.fromEntries(
    ['@expo-google-fonts/biz-udpgothic', '@expo-google-fonts/biz-udpmincho'].map((name) => [name, version(name)]),
  );
}

/** The address of a country's flag, by ISO 3166-1 alpha-2 code in lower case. Throws for a code without a flag. */
export function flagUrl(code: string): string {
  const file = join(packageFolder('country-flag-icons'), '3x2', `${code.toUpperCase()}.svg`);
  if (!/^[a-z]{2}$/.test(code) || !existsSync(file)) throw new RangeError(`there is no flag for "${code}"`);
  return pathToFileURL(file).href;
}

/** Folders from which a page may load files, as URL prefixes: fonts and flags. */
export function assetFolders(): readonly string[] {
  return [
    ...new Set(fontFiles().map(({ file }) => dirname(file))),
    join(packageFolder('country-flag-icons'), '3x2'),
  ].map((folder) => `${pathToFileURL(folder).href}/`);
}

const STYLE_FILES = [
  'page',
  'sector',
  'front',
  'registers',
  'country',
  'reading',
  'calendar',
  'changes',
  'course',
] as const;

/** The files of the style sheets of the briefing templates, in the order in which they apply. */
export const styleFiles = (templatesFolder: string): readonly string[] =>
  STYLE_FILES.map((name) => join(templatesFolder, 'briefing', 'styles', `${name}.css`));

/** Style sheets in one text, and their digest. */
export interface Styles {
  readonly css: string;
  readonly digest: string;
}

/** The style sheets of the briefing templates. */
export const loadStyles = (templatesFolder: string): Result<Styles> => stylesIn(styleFiles(templatesFolder));

/** Some style sheets, one behind another. What is far too large, or no file, is a finding. */
export function stylesIn(files: readonly string[]): Result<Styles> {
  const read = files.map(readSettingsText);
  const findings = read.flatMap((one) => one.findings);
  if (findings.length > 0) return fail(...findings);
  const css = read.map(({ value }) => value).join('\n');
  return succeed({ css, digest: createHash('sha256').update(css).digest('hex') });
}
