import { Command } from 'commander';
import type { Io } from '../../io.ts';
import { collectList } from '../../usage/list.ts';
import { examples } from '../examples.ts';
import { type Register, toCall } from '../register.ts';
import { type BuildArguments, type BuildRequest, parseBuild } from './parse.ts';

const EXAMPLES = examples({
  'shinrai build': 'everything that changed, of the only plan under data/',
  'shinrai build japan-asean --lang ja': 'one language',
  'shinrai build --only briefing,trackers': 'PDF and Excel, no Word',
  'shinrai build --sector culture,sports': 'two sectors in every format',
  'shinrai build --ministry mofa --out /tmp/mofa': 'one ministry, into another folder',
  'shinrai build ../my-plan --as-of 2024-12-31': 'a plan anywhere, as of another day',
  'shinrai build --since 2024-10': 'with all that changed since an edition marked',
  'shinrai build --forms handout,booklet': 'also handouts and booklets of the packs',
  'shinrai build --duplex --draft-marks': 'a proof to be printed on both sides',
  'shinrai build --lang en --country-style mofa': 'Vietnam and Laos, not Viet Nam and Lao PDR',
  'shinrai build --audience public': 'only what the public may read, into a folder of its own',
  'shinrai build --force': 'also what has not changed',
  'shinrai build --explain': 'which document was made again, and which input of it had changed',
  'shinrai build --check': 'are the documents what the data gives?',
  'shinrai build --watch': 'again after every save, as fast as can be, until Ctrl-C',
  'shinrai build --shard 2/4': 'the second quarter, for one of four machines',
});

/** Loaded when it is called: what the other commands need is left alone. */
const load = async () => {
  const [{ keepBuilding }, { runBuildCommand }] = await Promise.all([import('./keep-building.ts'), import('./run.ts')]);
  return (request: BuildRequest, io: Io) => (request.watch ? keepBuilding : runBuildCommand)(request, io);
};

/** The command `build`. */
export const buildCommand = (register: Register): Command =>
  new Command('build')
    .summary('make the documents that changed')
    .description('Makes every document whose text, template or other input changed. The rest is left as it is.')
    .argument('[PLAN]', 'folder of a plan, or name of one under data/')
    .optionsGroup('What to make (several values with commas):')
    .option('--only <apps>', 'briefing (PDF), drafts (Word), trackers (Excel)', collectList)
    .option('--lang <languages>', 'ja, en', collectList)
    .option('--pillar <ids>', 'documents about these pillars', collectList)
    .option('--sector <ids>', 'documents about these sectors', collectList)
    .option('--ministry <ids>', 'documents about these ministries', collectList)
    .option('--country <codes>', 'documents about these countries', collectList)
    .option('--shard <i/n>', 'one of n shares, split by cost')
    .optionsGroup('How to make it:')
    .option('--timings <file>', 'share work out by how long documents took, and keep how long they take now')
    .option('--as-of <date>', 'the day whose state of affairs the documents tell, such as 2024-10-01')
    .option('--audience <level>', 'public, internal: leave out what is marked higher, and put the documents apart')
    .option('--since <state>', 'mark what changed since an edition, a folder or a revision of git')
    .option('--force', 'also what has not changed')
    .option('--explain', 'tell of every document why it was made or not')
    .option('--check', 'make nothing; fail when the documents are not what the data gives')
    .option('--watch', 'stay, and build again whenever data or templates are saved; Ctrl-C ends')
    .option('--out <folder>', 'folder for documents, one below it per plan (default: out)')
    .option('--templates <folder>', 'folder of the templates (default: templates)')
    .option('--json', 'print one JSON document instead of the summary')
    .optionsGroup('How to print it (PDF):')
    .option(
      '--forms <forms>',
      'handout, booklet: packs also 2 pages per sheet, or as a saddle-stitched booklet',
      collectList,
    )
    .option('--duplex', 'for both sides of the paper: pillars start on right-hand pages')
    .option('--draft-marks', 'a watermark on drafts, and frames for photos to be supplied')
    .option('--country-style <style>', 'asean (Viet Nam, Lao PDR) or mofa (Vietnam, Laos) in English (default: asean)')
    .option('--attach-data', 'put the data inside packs (PDF/A-3): more than their pages say; see extract')
    .optionsGroup('Word drafts:')
    .option('--letterhead <file>', 'a .docx with {{body}}, {{title}}, {{date}} ... on which drafts are written')
    .option('--no-comments', 'no comments for the drafter at what is not stated, inferred, provisional or overdue')
    .optionsGroup('Other:')
    .addHelpText('after', EXAMPLES)
    .action((_plan, options: BuildArguments['options'], command: Command) =>
      register(toCall('build', options.json, parseBuild({ args: command.args, options }), load)),
    );
