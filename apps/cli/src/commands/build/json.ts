import { formatReason } from '@shinrai/build';
import type { BuildReport } from './summary.ts';

/** The end of a build for programs. Paths are below `outDir`, times in milliseconds. */
export const toJson = ({ outDir, result, dataFindings, appFindings, isComplete, elapsed }: BuildReport) => ({
  command: 'build',
  ok: isComplete,
  plan: result.manifest.plan,
  outDir,
  elapsed,
  stopped: result.isAborted,
  made: result.made.map(({ path, kind, language, scope, title, count, bytes, sha256 }) => ({
    path,
    reason: formatReason(result.reasons.get(path) ?? { why: 'new' }),
    kind,
    language,
    scope,
    title,
    count,
    bytes,
    sha256,
  })),
  fresh: result.fresh.map(({ path }) => path),
  removed: result.removed,
  failed: result.failed.map(({ app, output, findings, staleRemoved }) => ({
    path: output.path,
    app,
    findings,
    staleRemoved,
  })),
  skipped: result.skipped.map(({ path }) => path),
  findings: [...dataFindings, ...appFindings, ...result.findings],
});
