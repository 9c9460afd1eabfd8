/**
 * Makes the pictures of the README from real outputs: run `npm start` first, then `npm run pictures`. Needs LibreOffice
 * (soffice) and poppler (pdftoppm); the fonts of the npm packages are lent to LibreOffice for the while.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out', 'japan-asean', 'ja');
const PICTURES = join(ROOT, 'docs', 'pictures');
const WIDTH = 1200;

/** Picture, document, page. */
const SHOTS = [
  ['briefing', 'briefing/sector/connectivity.pdf', 1],
  ['draft', 'drafts/progress-report.docx', 2],
  ['tracker', 'trackers/sector/connectivity.xlsx', 3],
] as const;

const work = mkdtempSync(join(tmpdir(), 'shinrai-pictures-'));
try {
  mkdirSync(PICTURES, { recursive: true });
  lendFonts(join(work, 'fonts'));
  for (const [name, document, page] of SHOTS) shoot(name, join(OUT, document), page);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function lendFonts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const require = createRequire(join(ROOT, 'apps', 'briefing', 'package.json'));
  for (const family of ['biz-udpgothic', 'biz-udpmincho']) {
    const source = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ttf'));
    for (const file of files) cpSync(join(source, file), join(folder, basename(file)));
  }
  const config = `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir><cachedir>${work}/cache</cachedir></fontconfig>`;
  writeFileSync(join(work, 'fonts.conf'), config);
}

function shoot(name: string, document: string, page: number): void {
  const pdf = document.endsWith('.pdf') ? document : toPdf(document);
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const scale = ['-scale-to-x', String(WIDTH), '-scale-to-y', '-1'];
  execFileSync('pdftoppm', ['-png', ...range, ...scale, pdf, join(work, name)]);
  renameOver(join(work, `${name}.png`), join(PICTURES, `${name}.png`));
  console.log(`docs/pictures/${name}.png`);
}

function toPdf(document: string): string {
  const profile = `-env:UserInstallation=file://${work}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, document], {
    env: { ...process.env, FONTCONFIG_FILE: join(work, 'fonts.conf') },
    stdio: 'ignore',
  });
  return join(work, basename(document).replace(/\.\w+$/, '.pdf'));
}

function renameOver(from: string, to: string): void {
  cpSync(from, to);
  rmSync(from);
}
