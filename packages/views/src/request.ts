import type { Language, Plan, ProgressPoint, Scope } from '@shinrai/core';
import type { Calendar } from './parts/era.ts';
import type { Audience, CountryStyle } from './parts/speech.ts';

/** An earlier state of the data, against which a document tells what has changed. */
export interface Earlier {
  /** What it is called: the name of an edition, a folder, a revision. */
  readonly name: string;
  readonly plan: Plan;
  /** The day that marks of change bear, such as 2024-10-01. */
  readonly date: string;
  /** Who is said to have made the changes, in the language of each document. */
  readonly author: Readonly<Record<Language, string>>;
}

/** What a document is asked for: about which part of the plan, in which language, for whom. */
export interface Request {
  readonly scope: Scope;
  readonly language: Language;
  readonly audience: Audience;
  /** Whose English names of countries are used; absent means those of ASEAN. */
  readonly countryStyle?: CountryStyle | undefined;
  /** Which years Japanese documents count in; absent means Western ones. */
  readonly calendar?: Calendar | undefined;
  /** How far the plan was in earlier editions, the oldest first, for documents that show the course. */
  readonly course?: readonly ProgressPoint[] | undefined;
}
