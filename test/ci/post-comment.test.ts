import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { REPOSITORY } from '../support/repository.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}

const folder = makeFolder('comment');
const file = join(folder, 'comment.md');
let comments: Comment[] = [];
let answersWith = 200;

/** What GitHub's API does with comments, on this machine alone. */
const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const content = await text(request);
  const isKnown = request.headers.authorization === 'Bearer secret';
  response.writeHead(isKnown ? answersWith : 401);
  if (request.method === 'GET' && pathname === '/repos/o/r/issues/7/comments') {
    const size = Number(searchParams.get('per_page'));
    const from = (Number(searchParams.get('page')) - 1) * size;
    response.end(JSON.stringify(comments.slice(from, from + size)));
    return;
  }
  const { body } = JSON.parse(content);
  const own = comments.find(({ id }) => pathname === `/repos/o/r/issues/comments/${id}`);
  if (request.method === 'PATCH' && own) own.body = body;
  if (request.method === 'POST' && pathname === '/repos/o/r/issues/7/comments')
    comments.push({ id: 1000, user: { login: 'github-actions[bot]' }, body });
  response.end('{}');
});

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
beforeEach(() => {
  [comments, answersWith] = [[], 200];
});
afterAll(() => {
  server.close();
  removeFolder(folder);
});

async function post(said: string, plan: string): Promise<void> {
  writeFileSync(file, said);
  const address = server.address();
  const env = {
    ...process.env,
    GITHUB_API_URL: `http://127.0.0.1:${typeof address === 'object' && address?.port}`,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_TOKEN: 'secret',
    PULL_REQUEST: '7',
  };
  const script = join(REPOSITORY, 'scripts/post-comment.ts');
  await promisify(execFile)(process.execPath, [script, file, plan], { env });
}

it('each plan has one comment, which the next build replaces', async () => {
  await post('first', 'data/north');
  await post('other', 'data/south -->');
  await post('second', 'data/north');
  expect(comments.map(({ body }) => body)).toEqual([
    '<!-- shinrai: data/north -->\nsecond',
    '<!-- shinrai: data/south- -->\nother',
  ]);
});

it('finds it behind a hundred others, and leaves alone what somebody else wrote', async () => {
  const mark = '<!-- shinrai: plan -->';
  const others = Array.from({ length: 150 }, (_, id) => ({ id, user: { login: 'reader' }, body: `${mark} me too` }));
  const own = { id: 500, user: { login: 'github-actions[bot]' }, body: `${mark}\nbefore` };
  comments = [...others, own];
  await post('after', 'plan');
  expect(comments.filter(({ body }) => !body.endsWith('me too'))).toEqual([{ ...own, body: `${mark}\nafter` }]);
});

it('fails when GitHub refuses, with what it said', async () => {
  answersWith = 403;
  await expect(post('first', 'plan')).rejects.toThrow(/GET .*: 403/);
});
