import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { putReview } from './put-review.ts';

/** A folder for reviews, and what stands in it. */
function folder() {
  const path = mkdtempSync(join(tmpdir(), 'shinrai-review-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const review = join(path, 'review.xlsx');
  return {
    review,
    put: (text: string) => putReview(review, Buffer.from(text), 'review.xlsx'),
    files: () =>
      readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .sort()
        .map((name) => `${name}: ${readFileSync(join(path, name), 'utf8')}`),
  };
}

it('writes over a review that nobody has touched', async () => {
  const { put, files } = folder();
  await put('first');
  expect(await put('second')).toEqual({ kept: undefined, findings: [] });
  expect(files()).toEqual(['review.xlsx: second']);
});

it('keeps every review that somebody has saved', async () => {
  const { review, put, files } = folder();
  await put('first');
  writeFileSync(review, 'filled in');
  expect((await put('second')).kept).toBe(review.replace('.xlsx', '-1.xlsx'));
  writeFileSync(review, 'filled in again');
  await put('third');
  expect(files()).toEqual(['review-1.xlsx: filled in', 'review-2.xlsx: filled in again', 'review.xlsx: third']);
});

it('keeps one of which nothing is known, unless it is the same', async () => {
  const { review, put, files } = folder();
  writeFileSync(review, 'same');
  await put('same');
  writeFileSync(review, 'from elsewhere');
  await put('same');
  expect(files()).toEqual(['review-1.xlsx: from elsewhere', 'review.xlsx: same']);
});
