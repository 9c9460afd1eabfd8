import type { App } from '@shinrai/build';
import type { Plan } from '@shinrai/core';
import { isVeraPdfAvailable, judgeConformance, judgeVeraPdf } from '@shinrai/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { briefingsOf, loadFixture, oneOfEachKind } from './fixture.ts';
import { hostilePlan } from './hostile-plan.ts';

interface Printed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let plan: Plan;
beforeAll(async () => {
  plan = await loadFixture();
});

/** One document of every kind, in both languages, and of every form. */
async function printEach(of: Plan): Promise<readonly Printed[]> {
  const app: App = await briefingsOf(of, { forms: ['handout', 'booklet'] });
  const renderer = await app.open();
  try {
    const outputs = oneOfEachKind(app);
    return await Promise.all(
      outputs.map(async (output) => ({ name: output.path, bytes: (await renderer.render(output)).bytes })),
    );
  } finally {
    await renderer.close();
  }
}

describe.each([
  ['a plan', (one: Plan) => one],
  ['a plan with hostile texts', hostilePlan],
])('every kind of document of %s', (_, change) => {
  let printed: readonly Printed[];
  beforeAll(async () => {
    printed = await printEach(change(plan));
  });

  it('is for archives and screen readers', async () => {
    const verdicts = await Promise.all(
      printed.map(async ({ name, bytes }) => ({ name, problems: await judgeConformance(bytes) })),
    );
    expect(verdicts.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  it('is so to veraPDF', async ({ skip }) => {
    if (!(await isVeraPdfAvailable())) skip('needs Java and veraPDF: npm run verapdf -- --fetch');
    const verdicts = await judgeVeraPdf(printed);
    expect(verdicts.filter(({ failures }) => failures.length > 0)).toEqual([]);
    const claims = new Set(verdicts.map(({ profiles }) => profiles.join(' ')));
    expect([...claims].toSorted()).toEqual(['PDF/A-2A PDF/UA-1', 'PDF/A-2U']);
  });
});
