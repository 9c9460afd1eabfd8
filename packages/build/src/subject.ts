/** What the documents of one output folder are about, for the manifest and the index page. */
export interface Subject {
  /** Id of the plan. */
  readonly id: string;
  readonly title: { readonly ja: string; readonly en: string };
  /** The day whose state of affairs the documents describe, ISO 8601. */
  readonly asOf: string;
  /** How a list of all documents is to be handled; absent where everybody may read it. */
  readonly marking?: { readonly ja: string; readonly en: string } | undefined;
}
