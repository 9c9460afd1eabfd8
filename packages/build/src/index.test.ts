import { expect, it } from 'vitest';
import * as door from './index.ts';

it('exports these names and no other', () => {
  expect(Object.keys(door)).toMatchInlineSnapshot(`
    [
      "build",
      "foreseeBuild",
      "BuildFailure",
      "canonicalJson",
      "createInputDigester",
      "sha256",
      "html",
      "NOTHING",
      "formatIndexPage",
      "INDEX_FILE",
      "PAGE_STYLE",
      "acquireLock",
      "LOCK_FILE",
      "formatManifest",
      "MANIFEST_FILE",
      "mergeBuilds",
      "planBuild",
      "formatReason",
      "digestProgram",
      "programFolders",
      "readManifest",
      "runBuild",
      "isSelected",
      "restrictToScopes",
      "parseShard",
      "pathsOfShard",
      "createShelf",
      "tidyMemory",
      "readTimings",
      "weighApps",
      "writeTimings",
      "createWarmth",
      "NO_WARMTH",
      "openThread",
      "serve",
      "writeFileAtomic",
      "diskProblem",
      "isDiskFull",
      "putFile",
    ]
  `);
});
