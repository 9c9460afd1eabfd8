import { setTimeout as wait } from 'node:timers/promises';
import { build } from '../src/index.ts';
import { fakeApp, killableOutputs, renderFake, SUBJECT } from './fake-app.ts';

/** Builds into the folder of the first argument, slowly enough to be killed on the way. */
const [outDir = '', version = ''] = process.argv.slice(2);
const app = fakeApp(killableOutputs(version), {
  render: async (output) => {
    await wait(2);
    return renderFake(output);
  },
});
process.stdout.write('begun\n');
await build({ apps: [app], subject: SUBJECT, outDir });
