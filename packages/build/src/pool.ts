/**
 * Runs a task for every item, at most `limit` at a time, and gives the results in the order of the items.
 *
 * @throws the first error of a task; tasks that have begun are not waited for.
 */
export const mapPool = async <T, R>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, work));
  return results;
};
