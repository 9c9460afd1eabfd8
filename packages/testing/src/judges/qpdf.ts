import { type JudgedFile, nameOf, toPath, withFolder } from './files.ts';
import { canRun, mapParallel, runTool } from './tool.ts';

/** What qpdf says about one PDF. */
export interface QpdfVerdict {
  readonly name: string;
  /** Lines of its report that are errors or warnings; empty for a sound file. */
  readonly problems: readonly string[];
}

/** Whether qpdf is on this machine. */
export const isQpdfAvailable = () => canRun('qpdf');

/** Checks the syntax of PDFs with qpdf: cross-references, streams, linearisation. */
export function judgeQpdf(files: readonly JudgedFile[]): Promise<readonly QpdfVerdict[]> {
  return withFolder((folder) =>
    mapParallel(files, async (file, index) => {
      const { code, output } = await runTool('qpdf', ['--check', await toPath(file, folder, index)]);
      return { name: nameOf(file), problems: code === 0 ? [] : readProblems(output) };
    }),
  );
}

function readProblems(output: string): readonly string[] {
  const lines = output.split('\n').filter((line) => /^(WARNING|ERROR|qpdf):|: /.test(line));
  return lines.length > 0 ? lines : [output];
}
