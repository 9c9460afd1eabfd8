import {
  type LoadOptions,
  listEditions,
  loadEdition,
  type Plan,
  type ProgressPoint,
  progressPoint,
} from '@shinrai/core';
import { toShortPath } from '../../relative-path.ts';

/**
 * How far the plan was in its earlier editions, the oldest first: those of a day before the one that is described now. An
 * edition that cannot be read is left out here; `edition list` tells of it. What is hidden today is not counted then either:
 * the difference would tell of it.
 */
export const findCourse = async (
  folder: string,
  { head, asOf }: Plan,
  options: Pick<LoadOptions, 'audience' | 'hidden'>,
): Promise<readonly ProgressPoint[]> => {
  const path = toShortPath(process.cwd(), folder);
  const { editions } = await listEditions(path);
  const earlier = editions.filter((edition) => edition.plan === head.id && edition.asOf < asOf);
  const points: ProgressPoint[] = [];
  // One after another: of large plans, no two need stand in memory at once.
  for (const { name } of earlier) {
    const { head: edition, plan } = await loadEdition(path, name, options);
    if (edition && plan) points.push(progressPoint(edition.name, plan));
  }
  return points;
};
