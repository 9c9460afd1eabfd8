/** One command of a script with what it must print and how it must end. */
export interface Step {
  /** The arguments behind `shinrai`. */
  readonly argv: readonly string[];
  /** Standard output, then standard error with `! ` before each line; a line `...` stands for any lines. */
  readonly printed: string;
  readonly code: number;
  /** The heading above it and the command, to tell steps apart. */
  readonly name: string;
}

const BLOCK = /^```console\n\$ shinrai ?(?<command>.*)\n(?<printed>(?:.*\n)*?)\[exit (?<code>\d+)\]\n```$/gm;

/** Reads the commands of a Markdown file: the blocks of code marked `console`. */
export function readScript(markdown: string): readonly Step[] {
  const blocks = markdown.match(/^```console$/gm)?.length ?? 0;
  const steps = [...markdown.matchAll(BLOCK)].map(({ groups = {}, index }) => ({
    argv: (groups.command ?? '').split(' ').filter(Boolean),
    printed: groups.printed ?? '',
    code: Number(groups.code),
    name: `${headingAbove(markdown, index)}: shinrai ${groups.command}`.trim(),
  }));
  if (steps.length !== blocks)
    throw new Error(`${blocks} blocks of commands, but only ${steps.length} of the right form`);
  return steps;
}

const headingAbove = (markdown: string, index: number): string =>
  [...markdown.slice(0, index).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';

/** Whether what was printed is what a step expects, with `...` for any lines and ` _` or `:_` for any words. */
export function isExpected(actual: string, expected: string): boolean {
  const lines = expected.split('\n').slice(0, -1);
  const patterns = lines.map((line) => (line === '...' ? '(?:.*\\n)*?' : `${toPattern(line)}\\n`));
  return new RegExp(`^${patterns.join('')}$`).test(actual);
}

const toPattern = (line: string): string =>
  line
    .split(/(?<=[ :[])_(?=\]|$)/)
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
