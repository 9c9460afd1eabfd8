import { Command } from 'commander';
import { examples } from '../examples.ts';
import type { Register } from '../register.ts';
import { freezeCommand } from './freeze/command.ts';
import { listCommand } from './list/command.ts';

const EXAMPLES = examples({
  'shinrai edition freeze 2024-10': 'keep the data as they are now under a name',
  'shinrai edition list': 'the editions there are',
});

/** The command `edition`, with one command below it for each thing that can be done. */
export const editionCommand = (register: Register): Command =>
  new Command('edition')
    .summary('keep a state of the data, list those that were kept')
    .description('An edition is the whole plan at one moment, kept for ever under a name.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .addCommand(freezeCommand(register))
    .addCommand(listCommand(register));
