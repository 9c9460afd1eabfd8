/** Names of the calls that `makeStrict` writes; no author can, because they are not among the known helpers. */
export const FIELD = '$field';
export const SHOW = '$show';
export const PRINT = '$print';
