/** The blocks that templates may use. `log` and `lookup` of Handlebars are left out: neither is checked. */
export const BLOCK_HELPERS = ['if', 'unless', 'each', 'with'] as const;
