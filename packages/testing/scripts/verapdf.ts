/**
 * `npm run verapdf -- [FOLDER|FILE]...`: judges every PDF below the folders (`out` unless said) by veraPDF, which is got
 * with Maven the first time, and ends with 1 where one breaks a rule of what it must be: PDF/A and PDF/UA, the sheets for
 * printing PDF/A alone. `--fetch` only gets veraPDF. Needs Java.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fetchVeraPdf, judgeVeraPdf, type VeraPdfVerdict } from '../src/judges/verapdf.ts';

/** Pages of a master put on sheets: pictures of pages, without tags. */
const SHEETS = /\.(handout|booklet)\.pdf$/;

const args = process.argv.slice(2);
await fetchVeraPdf();
if (!args.includes('--fetch')) await judge(args.length > 0 ? args : ['out']);

async function judge(places: readonly string[]): Promise<void> {
  const files = places.flatMap(pdfsIn).toSorted();
  if (files.length === 0) throw new Error(`no PDF in ${places.join(', ')}: build first (npm start)`);
  const verdicts = await judgeVeraPdf(files);
  const broken = groupFailures(verdicts);
  for (const [rule, places] of broken) tell(rule, places);
  for (const [profiles, count] of countBy(verdicts)) console.log(`${count} PDFs judged by ${profiles}`);
  const failed = new Set([...broken.values()].flat().map(({ name }) => name)).size;
  console.log(`${files.length - failed} of ${files.length} PDFs pass, ${broken.size} rules failed`);
  process.exitCode = broken.size > 0 ? 1 : 0;
}

function pdfsIn(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.pdf')).map((name) => join(place, name));
}

interface Broken {
  readonly name: string;
  readonly count: number;
  readonly example: string;
}

/** Which files break each rule; a standard that a file ought to claim and does not is a broken rule too. */
function groupFailures(verdicts: readonly VeraPdfVerdict[]): ReadonlyMap<string, readonly Broken[]> {
  const all = verdicts.flatMap(({ name, profiles, failures }) => [
    ...failures.map(({ profile, rule, description, ...rest }) => ({
      key: `${profile} ${rule}: ${description}`,
      name,
      ...rest,
    })),
    ...missingClaims(name, profiles).map((claim) => ({
      key: `claims no ${claim}`,
      name,
      count: 1,
      example: profiles.join(),
    })),
  ]);
  return Map.groupBy(all, ({ key }) => key);
}

function missingClaims(name: string, profiles: readonly string[]): readonly string[] {
  const wanted = SHEETS.test(name) ? ['PDF/A'] : ['PDF/A', 'PDF/UA'];
  return wanted.filter((claim) => !profiles.some((profile) => profile.startsWith(claim)));
}

function tell(rule: string, places: readonly Broken[]): void {
  const checks = places.reduce((sum, { count }) => sum + count, 0);
  console.log(`${rule}\n  ${places.length} files, ${checks} times; first: ${places[0]?.example}`);
  for (const { name, count } of places.slice(0, 5)) console.log(`  ${name} (${count})`);
  if (places.length > 5) console.log(`  and ${places.length - 5} more`);
}

function countBy(verdicts: readonly VeraPdfVerdict[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(verdicts, ({ profiles }) => profiles.join(' and ') || 'nothing');
  return new Map([...groups].map(([profiles, files]) => [profiles, files.length]));
}
