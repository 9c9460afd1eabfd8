import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type JudgedFile, nameOf, toPath, withFolder } from './files.ts';
import { canRun, runTool } from './tool.ts';

/** What veraPDF says about one PDF. */
export interface VeraPdfVerdict {
  readonly name: string;
  /** The standards that the file claims and was judged by: `['PDF/A-2A', 'PDF/UA-1']`. */
  readonly profiles: readonly string[];
  /** Rules that the file breaks; empty where it keeps all it claims. */
  readonly failures: readonly VeraPdfFailure[];
}

/** A broken rule: which, how often, and where for the first time. */
export interface VeraPdfFailure {
  readonly profile: string;
  /** Clause of the standard and number of the test: `7.1-3`. */
  readonly rule: string;
  readonly description: string;
  readonly count: number;
  readonly example: string;
}

const VERSION = '1.28.2';
const MAVEN_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const LIBRARIES = join(import.meta.dirname, `../../node_modules/.cache/verapdf-${VERSION}`);

/** Whether veraPDF can be asked: Java is there, and it was fetched before. */
export const isVeraPdfAvailable = async (): Promise<boolean> =>
  existsSync(LIBRARIES) && (await canRun('java', ['-version']));

/** Gets veraPDF from Maven Central, or whatever stands in its place in Maven's settings, unless it is there. */
export async function fetchVeraPdf(): Promise<void> {
  if (existsSync(LIBRARIES)) return;
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'pom.xml'), POM);
    const target = `${LIBRARIES}.${process.pid}`;
    const pom = join(folder, 'pom.xml');
    const { code, output } = await runTool('mvn', ['-q', '-B', '-f', pom, MAVEN_PLUGIN, `-DoutputDirectory=${target}`]);
    if (code !== 0) throw new Error(`Maven could not get veraPDF: ${output.trim()}`);
    await mkdir(dirname(LIBRARIES), { recursive: true });
    await rename(target, LIBRARIES);
  });
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>shinrai</groupId><artifactId>verapdf</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>`;

/**
 * Judges PDFs by the standards that they claim (PDF/A, PDF/UA), all of them in one Java process: a second to start, then
 * some tens of milliseconds each. A file that claims nothing is judged as PDF/A-1b and fails. Verdicts are in the order
 * of the files.
 */
export function judgeVeraPdf(files: readonly JudgedFile[]): Promise<readonly VeraPdfVerdict[]> {
  return withFolder(async (folder) => {
    const paths = await Promise.all(files.map((file, index) => toPath(file, folder, index)));
    const options = ['--format', 'json', '--loglevel', '0', '--maxfailuresdisplayed', '1'];
    const flags = files.length > FEW ? [] : FOR_FEW;
    const java = [...flags, '-cp', join(LIBRARIES, '*'), 'org.verapdf.apps.GreenfieldCliWrapper', ...options, ...paths];
    const jobs = readJobs((await runTool('java', java)).output);
    return files.map((file, index) => verdictOf(nameOf(file), jobs.get(paths[index] ?? '')));
  });
}

/** For few files Java would think longer about how to be fast than it is. */
const FEW = 20;
const FOR_FEW = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

interface Job {
  readonly itemDetails: { readonly name: string };
  readonly validationResult?: readonly Result[];
  readonly taskException?: { readonly exceptionMessage?: string };
}

interface Result {
  readonly profileName: string;
  readonly details: { readonly ruleSummaries: readonly RuleSummary[] };
}

interface RuleSummary {
  readonly clause: string;
  readonly testNumber: number;
  readonly description: string;
  readonly failedChecks: number;
  readonly checks: readonly { readonly errorMessage?: string; readonly context: string }[];
}

function readJobs(output: string): ReadonlyMap<string, Job> {
  if (!output.includes('{')) throw new Error(`veraPDF did not run: ${output.trim()}`);
  const { report } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as {
    report: { jobs: readonly Job[] };
  };
  return new Map(report.jobs.map((job) => [job.itemDetails.name, job]));
}

function verdictOf(name: string, job: Job | undefined): VeraPdfVerdict {
  const results = job?.validationResult ?? [];
  if (results.length === 0) return { name, profiles: [], failures: [unread(job?.taskException?.exceptionMessage)] };
  return {
    name,
    profiles: results.map(({ profileName }) => shortName(profileName)),
    failures: results.flatMap(({ profileName, details }) =>
      details.ruleSummaries.map((summary) => toFailure(shortName(profileName), summary)),
    ),
  };
}

const shortName = (profile: string) => profile.replace(/ validation profile$/, '');

const toFailure = (profile: string, { clause, testNumber, description, failedChecks, checks }: RuleSummary) => ({
  profile,
  rule: `${clause}-${testNumber}`,
  description,
  count: failedChecks,
  example: [checks[0]?.errorMessage, checks[0]?.context].filter(Boolean).join(' @ '),
});

const unread = (why = 'no report'): VeraPdfFailure => ({
  profile: 'PDF',
  rule: 'readable',
  description: 'veraPDF cannot read the file',
  count: 1,
  example: why,
});
