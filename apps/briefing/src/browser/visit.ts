import type { Page as Tab } from 'puppeteer-core';

/** A function that is to run in a page, with what it is given; it sees nothing else but the page. */
export interface PageCall<Result> {
  readonly code: string;
  /** Only a type: what it gives. */
  readonly gives?: Result;
}

/** Results of calls, in their order. */
type ResultsOf<Calls extends readonly PageCall<unknown>[]> = {
  -readonly [At in keyof Calls]: Calls[At] extends PageCall<infer Result> ? Result : never;
};

/** A call of a function in a page. What it is given and what it gives is written as JSON on the way. */
export const inPage = <Given extends readonly unknown[], Result>(
  run: (...given: Given) => Result,
  ...given: Given
): PageCall<Awaited<Result>> => ({ code: `(${run})(${given.map((one) => JSON.stringify(one)).join()})` });

/** Makes calls one after another in one visit: the way to the page and back costs more than most of them. */
export const visit = <Calls extends readonly PageCall<unknown>[]>(tab: Tab, ...calls: Calls) =>
  tab.evaluate(`(async () => [${calls.map(({ code }) => `await ${code}`).join()}])()`) as Promise<ResultsOf<Calls>>;
