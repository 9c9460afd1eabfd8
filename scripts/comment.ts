/** Says in Markdown what a build changed, from what `shinrai build --json` printed: node scripts/comment.ts build.json */
import { readFileSync } from 'node:fs';

/** What the JSON document of a build says, as far as a comment tells of it. */
interface Build {
  readonly ok: boolean;
  readonly plan?: { readonly title: { readonly en: string }; readonly asOf: string };
  readonly made?: readonly { readonly path: string; readonly title: string; readonly reason: string }[];
  readonly fresh?: readonly string[];
  readonly removed?: readonly string[];
  readonly failed?: readonly { readonly path: string; readonly findings: readonly Finding[] }[];
  readonly findings: readonly Finding[];
}

interface Finding {
  readonly severity: string;
  readonly message: string;
}

/** Rows of a list that are shown, the more the better; the rest is counted. */
const SHOWN = [60, 20, 5, 0];

/** GitHub refuses comments of more than 65,536 characters. */
const LONGEST = 65_000;

/** Text that means nothing to Markdown, calls nobody and refers to no issue. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|&]/g, '\\$&')
    .replace(/[@#]/g, '$&&#8203;');

/** The lists of a comment, with so many rows of each. */
const listWith =
  (shown: number) =>
  (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0
      ? []
      : [
          `<details${items.length <= 10 ? ' open' : ''}><summary>${title} (${items.length})</summary>`,
          '',
          ...items.slice(0, shown).map((item) => `- ${item}`),
          ...(items.length > shown ? [`- and ${items.length - shown} more`] : []),
          '',
          '</details>',
          '',
        ];

const errorsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ message }) => plain(message));

/** The comment on a build, with as many rows as a comment can hold. */
function formatComment(build: Build): string {
  const comments = SHOWN.map((shown) => formatRows(build, shown));
  return comments.find(({ length }) => length <= LONGEST) ?? `${comments.at(-1)?.slice(0, LONGEST)}`;
}

function formatRows(
  { ok, plan, made = [], fresh = [], removed = [], failed = [], findings }: Build,
  shown: number,
): string {
  const list = listWith(shown);
  const isNew = ({ reason }: { reason: string }) => reason === 'new';
  const name = ({ path, title }: { path: string; title: string }) => `\`${path}\` ${plain(title)}`;
  return [
    `### ${ok ? 'Documents' : 'Documents: not all could be made'}${plan ? ` of ${plain(plan.title.en)}, as of ${plan.asOf}` : ''}`,
    '',
    `${made.length} made, ${fresh.length} as before, ${removed.length} removed, ${failed.length} failed`,
    '',
    ...list('Errors', errorsOf(findings)),
    ...list(
      'Failed',
      failed.map(({ path, findings }) => `\`${path}\` ${errorsOf(findings)[0] ?? ''}`),
    ),
    ...list(
      'Changed',
      made.filter((document) => !isNew(document)).map((document) => `${name(document)} (${plain(document.reason)})`),
    ),
    ...list('New', made.filter(isNew).map(name)),
    ...list(
      'Removed',
      removed.map((path) => `\`${path}\``),
    ),
  ].join('\n');
}

const [file] = process.argv.slice(2);
if (file) process.stdout.write(`${formatComment(JSON.parse(readFileSync(file, 'utf8')))}\n`);
