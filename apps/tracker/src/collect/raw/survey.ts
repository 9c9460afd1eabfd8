import { countTo } from './counter.ts';
import { LIMITS } from './limits.ts';
import type { Package } from './open-package.ts';

const OPENING = '<'.charCodeAt(0);

/**
 * Looks through the bytes of all parts before any of them is parsed: throws a FileProblem where there are more tags than
 * are read, and tells whether some part says a word. Parsing costs many times as much.
 */
export function survey(pack: Package, word: string): { readonly saysWord: boolean } {
  const count = countTo(LIMITS.tags, 'the number of its elements', 'beginnings and ends of elements');
  let saysWord = false;
  for (const name of pack.names) {
    const bytes = pack.bytes(name);
    count(tagsIn(bytes));
    saysWord ||= Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word);
  }
  return { saysWord };
}

function tagsIn(bytes: Uint8Array): number {
  let tags = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === OPENING) tags += 1;
  return tags;
}
