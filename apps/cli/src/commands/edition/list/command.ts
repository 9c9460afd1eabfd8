import { Command } from 'commander';
import { examples } from '../../examples.ts';
import { type Register, toCall } from '../../register.ts';
import { type ListArguments, parseList } from './parse.ts';

const EXAMPLES = examples({
  'shinrai edition list': 'of the only plan under data/',
  'shinrai edition list --plan ../my-plan': 'of a plan in any folder',
  'shinrai edition list --json': 'for a program',
});

/** Loaded when it is called: what the other commands need is left alone. */
const load = async () => (await import('./run.ts')).runList;

/** The command `edition list`. */
export const listCommand = (register: Register): Command =>
  new Command('list')
    .summary('the editions there are')
    .description('Lists the editions of a plan, the older state of affairs first.')
    .option('--plan <plan>', 'folder of a plan, or name of one under data/')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((options: ListArguments['options'], command: Command) =>
      register(toCall('edition list', options.json, parseList({ args: command.args, options }), load)),
    );
