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

/** Rows that are shown in full; the rest is counted. */
const SHOWN = 60;

/** Text that means nothing to Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');

const list = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0
    ? []
    : [
        `<details${items.length <= 10 ? ' open' : ''}><summary>${title} (${items.length})</summary>`,
        '',
        ...items.slice(0, SHOWN).map((item) => `- ${item}`),
        ...(items.length > SHOWN ? [`- and ${items.length - SHOWN} more`] : []),
        '',
        '</details>',
        '',
      ];

const errorsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ message }) => plain(message));

/** The comment on a build. */
export function formatComment({ ok, plan, made = [], fresh = [], removed = [], failed = [], findings }: Build): string {
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
