import type { Diagnostic } from '@shinrai/diagnostics';

/** What a document is about: the whole plan, or one pillar, sector, ministry or country of it. */
export interface OutputScope {
  readonly kind: 'plan' | 'pillar' | 'sector' | 'ministry' | 'country';
  /** Id of the pillar, sector, ministry or country; the plan's own id for the whole plan. */
  readonly id: string;
  /** Its name in the language of the document, for the index. */
  readonly name: string;
}

/** One file to be made, as data. Two outputs with equal inputs have equal bytes. */
export interface Output {
  /** Path below the plan's output folder, with forward slashes: `ja/briefing/pack.pdf`. */
  readonly path: string;
  /** Document kind, such as `pack` or `progress-report`. */
  readonly kind: string;
  readonly language: 'ja' | 'en';
  readonly scope: OutputScope;
  /** Title for people, in the language of the document. */
  readonly title: string;
  /**
   * Everything that decides the bytes, by the name it is explained under (`view`, `templates`, `fonts`, `browser`):
   * plain JSON values or digests of them.
   */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Rough cost relative to the others, for sharing work out; 1 is a one-page document. */
  readonly cost: number;
}

/** A finished file. */
export interface Rendered {
  readonly bytes: Uint8Array;
  /** Pages of a PDF, sheets of a workbook; absent where the format has no fixed number. */
  readonly count?: { readonly unit: 'pages' | 'sheets'; readonly value: number };
  /** What the renderer noticed; an error among them fails this output only. */
  readonly findings: readonly Diagnostic[];
}

/** What renders the outputs of one app while a build runs: it may hold a browser. */
export interface Renderer {
  render(output: Output): Promise<Rendered>;
  close(): Promise<void>;
}

/**
 * One family of documents (PDF, Word, Excel). The build asks for its outputs, decides which of them are needed, and
 * opens the renderer only if any is.
 */
export interface App {
  /** The name that `--only` takes: `briefing`, `drafts`, `trackers`. */
  readonly name: string;
  readonly outputs: readonly Output[];
  /** How many outputs its renderer can work on at the same time. */
  readonly concurrency: number;
  /** What lists call its kinds of documents, where the app knows. */
  readonly kindNames?: Readonly<Record<string, { readonly ja: string; readonly en: string }>>;
  open(): Promise<Renderer>;
  /**
   * Begins with outputs that will be rendered, before a build is ready to ask for them; it gets what was begun when it
   * asks. For apps whose renderer works while this process plans.
   */
  begin?(outputs: readonly Output[]): void;
}
