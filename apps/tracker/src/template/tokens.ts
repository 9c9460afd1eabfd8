/** What a text of the template can name in braces; filled from the view and the sheet. */
export const TOKENS = [
  'plan',
  'planTitle',
  'tracker',
  'scope',
  'title',
  'asOf',
  'edition',
  'draft',
  'marking',
  'issuer',
  'sources',
  'deadline',
  'replyTo',
  'contactDivision',
  'contactPerson',
  'contactPhone',
  'contactEmail',
  'count',
  'sheet',
  'page',
  'pages',
  'heading',
  'limit',
  'lowest',
  'highest',
] as const;
export type Token = (typeof TOKENS)[number];
export type Tokens = Partial<Readonly<Record<Token, string>>>;

const TOKEN = /\{([a-zA-Z]+)\}/g;

/** The tokens of a text that mean nothing, each with those that would. */
export function unknownTokens(
  text: string,
): readonly { readonly token: string; readonly allowed: readonly string[] }[] {
  return [...text.matchAll(TOKEN)]
    .map(([, token = '']) => token)
    .filter((token) => !TOKENS.includes(token as Token))
    .map((token) => ({ token, allowed: TOKENS }));
}

/** The text with its tokens filled; what is not known here becomes nothing. */
export function fillTokens(text: string, tokens: Tokens): string {
  return text.replace(TOKEN, (_, token: Token) => tokens[token] ?? '').trim();
}
