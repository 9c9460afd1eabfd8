import { isUtf8 } from 'node:buffer';

/**
 * The line with the first byte that is not UTF-8: found by halves. A line feed is
 * never part of a longer character.
 */
export function firstBadLine(bytes: Buffer): number {
  let [right, wrong] = [0, bytes.length];
  for (;;) {
    const feed = bytes.indexOf(10, (right + wrong) >> 1);
    const end = feed >= 0 && feed + 1 < wrong ? feed + 1 : bytes.subarray(0, wrong - 1).lastIndexOf(10) + 1;
    if (end <= right) return linesIn(bytes.subarray(0, right)) + 1;
    if (isUtf8(bytes.subarray(right, end))) right = end;
    else wrong = end;
  }
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}
