import { Command } from 'commander';
import { examples } from '../examples.ts';
import { type Register, toCall } from '../register.ts';
import { type MergeArguments, parseMerge } from './parse.ts';

const EXAMPLES = examples({
  'shinrai merge shard-1/my-plan shard-2/my-plan --out out/my-plan': 'two halves of a build',
  'shinrai merge shards/*/my-plan --out out/my-plan': 'all that machines have made',
});

/** Loaded when it is called: what the other commands need is left alone. */
const load = async () => (await import('./run.ts')).runMerge;

/** The command `merge`. */
export const mergeCommand = (register: Register): Command =>
  new Command('merge')
    .summary('join the shares of a build')
    .description(
      'Joins what several machines made with build --shard into one folder, with one manifest and one index.',
    )
    .argument('<FOLDER...>', 'folders with a manifest.json')
    .option('--out <folder>', 'folder for all of it')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((_folders, options: MergeArguments['options'], command: Command) =>
      register(toCall('merge', options.json, parseMerge({ args: command.args, options }), load)),
    );
