/**
 * Puts a comment on a pull request, in the place of the one that it left there for the same plan before:
 * node scripts/post-comment.ts comment.md PLAN. Reads GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN of the workflow,
 * and PULL_REQUEST, its number.
 */
import { readFileSync } from 'node:fs';

/** What is read of a comment; see https://docs.github.com/en/rest/issues/comments. */
interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
}

/** Who workflows write as. A comment of somebody else is left alone, whatever stands in it. */
const AUTHOR = 'github-actions[bot]';

const PAGE = 100;

const [file = '', plan = ''] = process.argv.slice(2);
const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token, PULL_REQUEST: number } = process.env;
const issues = `${api}/repos/${repository}/issues`;

/** Nobody sees it; it tells whose comment it is. */
const mark = `<!-- shinrai: ${plan.replace(/[^\w./]+/g, '-')} -->`;

async function ask<Answer>(method: string, address: string, content?: object): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
  const answer = await fetch(address, { method, headers, ...(content && { body: JSON.stringify(content) }) });
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

async function findOwn(): Promise<Comment | undefined> {
  for (let page = 1; ; page += 1) {
    const comments = await ask<Comment[]>('GET', `${issues}/${number}/comments?per_page=${PAGE}&page=${page}`);
    const own = comments.find(({ user, body }) => user?.login === AUTHOR && body?.startsWith(mark));
    if (own || comments.length < PAGE) return own;
  }
}

const body = `${mark}\n${readFileSync(file, 'utf8')}`;
const own = await findOwn();
if (own) await ask('PATCH', `${issues}/comments/${own.id}`, { body });
else await ask('POST', `${issues}/${number}/comments`, { body });
