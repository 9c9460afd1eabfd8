import { Command } from 'commander';
import { examples } from '../examples.ts';
import { type Register, toCall } from '../register.ts';
import { type CheckArguments, parseCheck } from './parse.ts';

const EXAMPLES = examples({
  'shinrai check': 'the only plan under data/',
  'shinrai check japan-asean': 'a plan under data/ by its name',
  'shinrai check ../my-plan': 'a plan in any folder',
  'shinrai check --audience public': 'and what is left out for the public without being marked',
  'shinrai check --json > findings.json': 'for a program',
});

/** Loaded when it is called: what the other commands need is left alone. */
const load = async () => (await import('./run.ts')).runCheck;

/** The command `check`. */
export const checkCommand = (register: Register): Command =>
  new Command('check')
    .summary('find everything that is wrong in the data of a plan')
    .description('Validates all data of a plan and says where something is wrong and how to mend it. Writes nothing.')
    .argument('[PLAN]', 'folder of a plan, or name of one under data/')
    .option('--as-of <date>', 'the day whose state of affairs counts, such as 2024-10-01')
    .option('--audience <level>', 'public, internal: also what stands in the way of documents for them, or is lost')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((_plan, options: CheckArguments['options'], command: Command) =>
      register(toCall('check', options.json, parseCheck({ args: command.args, options }), load, { onlyReads: true })),
    );
