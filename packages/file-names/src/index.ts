export { clashKey } from './clash-key.ts';
export { nameProblem, pathProblem } from './name-problem.ts';
export { isReserved } from './reserved.ts';
export { toPlainName } from './to-plain-name.ts';
