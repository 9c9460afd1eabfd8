import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { notAWorkbook, type OtherKind } from './not-a-workbook.ts';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The name of a stream in the old container, which holds texts as UTF-16. */
const utf16 = (name: string): string => [...name].map((letter) => `${letter}\0`).join('');

/** What else people send, by how it begins. */
const KINDS: readonly (readonly [RegExp, OtherKind])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^\s*<(?:!doctype html|html)/i, 'a web page'],
  [/^\s*<\?xml/i, 'an XML file'],
  [/^\x89PNG|^\xff\xd8\xff/, 'a picture'],
  [/^Rar!|^7z\xbc\xaf/, 'an archive of another kind'],
  [/^[^\0]*$/, 'a text file'],
];

/** What is wrong with a file at first sight; undefined for one that may be a workbook. */
export function signatureProblem(bytes: Uint8Array): Diagnostic | undefined {
  if (bytes.length === 0) return messages.returnEmpty({});
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundProblem(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return undefined;
  const head = latin1(bytes.subarray(0, 512));
  const kind = KINDS.find(([pattern]) => pattern.test(head))?.[1] ?? 'a file of an unknown kind';
  return notAWorkbook(kind);
}

/** The old container holds either a workbook of the old kind or a new one that is encrypted. */
function compoundProblem(bytes: Uint8Array): Diagnostic {
  const text = latin1(bytes);
  return text.includes(utf16('EncryptedPackage')) ? messages.returnEncrypted({}) : messages.returnLegacyXls({});
}
