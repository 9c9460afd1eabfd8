import { Command } from 'commander';
import { examples } from '../examples.ts';
import { type Register, toCall } from '../register.ts';
import { type CollectArguments, parseCollect } from './parse.ts';

const EXAMPLES = examples({
  'shinrai collect returns/*.xlsx': 'what came back and what would become of it',
  'shinrai collect mail-folder': 'all workbooks of a folder',
  'shinrai collect mlit.xlsx --apply': 'take over what is accepted',
  'shinrai collect --review review.xlsx --apply': 'take over what a filled-in review decided',
  'shinrai collect mlit.xlsx --date 2025-01-15': 'received on another day than today',
  'shinrai collect mlit.xlsx --json': 'for a program',
});

/** Loaded when it is called: what the other commands need is left alone. */
const load = async () => (await import('./run.ts')).runCollect;

/** The command `collect`. */
export const collectCommand = (register: Register): Command =>
  new Command('collect')
    .summary('take in the trackers that ministries filled in and sent back')
    .description(
      'Compares every cell of returned trackers with what was issued and with the data of today, and writes a report and a workbook for reviewing. With --apply, what is accepted goes into the data, all of it or nothing.',
    )
    .argument('[FILES...]', 'returned workbooks, or folders of them; those of the review if left out')
    .option('--apply', 'take over what is accepted and keep the files with the data')
    .option('--review <file>', 'a filled-in review workbook: its decisions count')
    .option('--plan <plan>', 'folder of a plan, or name of one under data/')
    .option('--date <date>', 'the day on which the files were received (default: today)')
    .option('--lang <language>', 'language of report and review, ja or en (default: ja)')
    .option('--out <folder>', 'folder for report and review (default: out/<plan>/collect)')
    .option('--templates <folder>', 'folder of the templates (default: templates)')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((_files, options: CollectArguments['options'], command: Command) =>
      register(toCall('collect', options.json, parseCollect({ args: command.args, options }), load)),
    );
