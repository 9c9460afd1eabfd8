import { isVeraPdfAvailable, judgeConformance, judgeVeraPdf } from '@shinrai/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { briefingsOf, loadFixture, oneOfEachKind } from './fixture.ts';
import { hostilePlan } from './hostile-plan.ts';

interface Printed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

const printed: Printed[] = [];
beforeAll(async () => {
  const app = await briefingsOf(hostilePlan(await loadFixture()), { forms: ['handout', 'booklet'] });
  const renderer = await app.open();
  try {
    const outputs = oneOfEachKind(app);
    const made = outputs.map(async (output) => ({ name: output.path, ...(await renderer.render(output)) }));
    printed.push(...(await Promise.all(made)));
  } finally {
    await renderer.close();
  }
});

describe('every kind of document of a plan with hostile texts', () => {
  it('is for archives and screen readers', async () => {
    for (const { name, bytes } of printed) expect(await judgeConformance(bytes), name).toEqual([]);
  });

  it('is so to veraPDF', async ({ skip }) => {
    if (!(await isVeraPdfAvailable())) skip('needs Java and veraPDF: npm run verapdf -- --fetch');
    const verdicts = await judgeVeraPdf(printed);
    expect(verdicts.filter(({ failures }) => failures.length > 0)).toEqual([]);
    const claims = new Set(verdicts.map(({ profiles }) => profiles.join(' ')));
    expect([...claims].toSorted()).toEqual(['PDF/A-2A PDF/UA-1', 'PDF/A-2U']);
  }, 300_000);

  it('tells of the character that no font has', () => {
    const findings = printed.flatMap((one) => one.findings.filter(({ code }) => code === 'build/missing-glyph'));
    expect([...new Set(findings.map(({ message }) => message))]).toEqual([
      'no font has the character “𠮷” (U+20BB7): a geta (〓) stands in its place',
    ]);
  });
});
