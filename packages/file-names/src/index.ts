export { clashKey } from './clash-key.ts';
export { lookAlikeIn } from './look-alike.ts';
export { nameProblem, pathProblem } from './name-problem.ts';
export { isReserved } from './reserved.ts';
export { toPlainName } from './to-plain-name.ts';
