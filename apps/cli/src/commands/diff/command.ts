import { Command } from 'commander';
import { examples } from '../examples.ts';
import { type Register, toCall } from '../register.ts';
import { type DiffArguments, parseDiff } from './parse.ts';

const EXAMPLES = examples({
  'shinrai diff 2024-10': 'what is new since an edition',
  'shinrai diff 2024-10 2025-04': 'from one edition to another',
  'shinrai diff HEAD~1': 'since a revision of git',
  'shinrai diff ../old-plan --lang ja': 'since another folder, in Japanese',
  'shinrai diff 2024-10 --html changes.html': 'as a page to send around',
  'shinrai diff 2024-10 --html changes.html --audience public': 'only what the public may read',
  'shinrai diff 2024-10 --json': 'for a program',
});

/** Loaded when it is called: what the other commands need is left alone. */
const load = async () => (await import('./run.ts')).runDiff;

/** The command `diff`. */
export const diffCommand = (register: Register): Command =>
  new Command('diff')
    .summary('what changed between two states of a plan')
    .description(
      'Tells what changed, by entity and field. A state is an edition, a folder or a revision of git; without B it is the data as they are now.',
    )
    .argument('[A]', 'the earlier state')
    .argument('[B]', 'the later state (default: the data as they are now)')
    .option('--plan <plan>', 'folder of a plan, or name of one under data/')
    .option('--lang <language>', 'ja or en (default: en)')
    .option('--audience <level>', 'public, internal: leave out what is marked higher, in either state')
    .option('--html <file>', 'write the changes as a page')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((_a, _b, options: DiffArguments['options'], command: Command) =>
      register(toCall('diff', options.json, parseDiff({ args: command.args, options }), load, { onlyReads: true })),
    );
