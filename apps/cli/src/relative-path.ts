import { isAbsolute, relative, sep } from 'node:path';

/** A path as short as it can be said from a folder: relative if it is inside, else in full. Forward slashes. */
export const toShortPath = (cwd: string, path: string): string => {
  const short = relative(cwd, path);
  const isInside = short !== '' && !short.startsWith(`..${sep}`) && short !== '..' && !isAbsolute(short);
  return (isInside ? short : path).split(sep).join('/');
};
