import type { Language, Scope } from '@shinrai/core';
import type { Audience, CountryStyle } from './parts/speech.ts';

/** What a document is asked for: about which part of the plan, in which language, for whom. */
export interface Request {
  readonly scope: Scope;
  readonly language: Language;
  readonly audience: Audience;
  /** Whose English names of countries are used; absent means those of ASEAN. */
  readonly countryStyle?: CountryStyle | undefined;
}
