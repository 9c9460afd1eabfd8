import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that makes a folder a plan. */
const PLAN_FILE = 'plan.yaml';

/** Whether a folder holds a plan. */
export const isPlanFolder = async (folder: string): Promise<boolean> => {
  const info = await stat(join(folder, PLAN_FILE)).catch(() => undefined);
  return info?.isFile() ?? false;
};

/** Names of the plans in a data folder, sorted; none if there is no such folder. */
export const listPlans = async (dataFolder: string): Promise<readonly string[]> => {
  const names = (await readdir(dataFolder).catch(() => [])).sort();
  const answers = await Promise.all(names.map((name) => isPlanFolder(join(dataFolder, name))));
  return names.filter((_, index) => answers[index]);
};
