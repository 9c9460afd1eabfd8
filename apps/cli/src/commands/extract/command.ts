import { Command } from 'commander';
import { examples } from '../examples.ts';
import { type Register, toCall } from '../register.ts';
import { type ExtractArguments, parseExtract } from './parse.ts';

const EXAMPLES = examples({
  'shinrai extract pack.pdf': 'into the folder pack-data beside it',
  'shinrai extract pack.pdf --out data': 'into another folder',
  'shinrai diff pack-data/plan.json': 'what has changed since the pack was made',
});

/** Loaded when it is called: what the other commands need is left alone. */
const load = async () => (await import('./run.ts')).runExtract;

/** The command `extract`. */
export const extractCommand = (register: Register): Command =>
  new Command('extract')
    .summary('take the data out of a pack')
    .description('Takes the files out of a PDF that was made with "build --attach-data". Writes nothing over.')
    .argument('[FILE]', 'a pack')
    .option('--out <folder>', 'folder for the files (default: the name of the pack, with -data)')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((_file, options: ExtractArguments['options'], command: Command) =>
      register(toCall('extract', options.json, parseExtract({ args: command.args, options }), load)),
    );
