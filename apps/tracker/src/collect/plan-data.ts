import type { LoadResult, Plan, WrittenEntity } from '@shinrai/core';
import { writtenEntities } from '@shinrai/core';
import type { ReturnRecord } from './records/record.ts';

/** The data that returns are compared with: the plan, how it is written, and what was taken over before. */
export interface PlanData {
  readonly plan: Plan;
  readonly entities: ReadonlyMap<string, WrittenEntity>;
  /** Earlier returns, the latest last. */
  readonly records: readonly ReturnRecord[];
}

/** The data of a plan that was loaded without errors. */
export function planDataOf(plan: Plan, written: LoadResult['written'], records: readonly ReturnRecord[]): PlanData {
  return { plan, entities: writtenEntities(written), records };
}
