import { readdirSync, readFileSync } from 'node:fs';

/** A process of this system. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Processes of this system with their parents and command lines; those that have ended are not among them. */
export const processes = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z') return [];
        return [{ pid: Number(pid), parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });

/** The browsers that this process has started. */
export const browsers = (): readonly number[] =>
  processes()
    .filter(({ parent, command }) => parent === process.pid && command.includes('chromium'))
    .map(({ pid }) => pid);

/** The processes of the pages of these browsers. */
export const renderers = (): readonly number[] => {
  const family = new Set(browsers());
  const all = processes();
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid, command }) => family.has(pid) && command.includes('--type=renderer')).map(({ pid }) => pid);
};
