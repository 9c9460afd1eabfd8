import { Command } from 'commander';
import { examples } from '../../examples.ts';
import { type Register, toCall } from '../../register.ts';
import { type FreezeArguments, parseFreeze } from './parse.ts';

const EXAMPLES = examples({
  'shinrai edition freeze 2024-10': 'the only plan under data/, as it is now',
  'shinrai edition freeze 2024-10 --note "For the summit"': 'with a word why',
  'shinrai edition freeze 2024-10 --plan ../my-plan': 'a plan in any folder',
});

/** Loaded when it is called: what the other commands need is left alone. */
const load = async () => (await import('./run.ts')).runFreeze;

/** The command `edition freeze`. */
export const freezeCommand = (register: Register): Command =>
  new Command('freeze')
    .summary('keep the data as they are now')
    .description(
      'Keeps the whole plan, once it has no errors, as editions/NAME.json in its folder. Writes nothing over.',
    )
    .argument('[NAME]', 'name of the edition, such as 2024-10')
    .option('--note <text>', 'why it was made, in a few words')
    .option('--on <date>', 'the day on which it is frozen (default: today in Japan)')
    .option('--plan <plan>', 'folder of a plan, or name of one under data/')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((_name, options: FreezeArguments['options'], command: Command) =>
      register(toCall('edition freeze', options.json, parseFreeze({ args: command.args, options }), load)),
    );
