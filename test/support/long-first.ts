import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first: at the end all others would wait for it. */
const LONG = ['outputs/outputs', 'commands/commands'].map((name) => `/test/${name}.test.ts`);

/** The order of test files: those that take longest, then package by package. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((end) => moduleId.endsWith(end));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
