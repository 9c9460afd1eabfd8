/** What a thread that makes documents needs of this package, without what plans and runs a build. */
export { BuildFailure } from '../finding.ts';
export { sha256 } from '../hash.ts';
export { serve } from './serve.ts';
