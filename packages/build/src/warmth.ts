/** What takes long to begin and can serve one build after another: a browser, a thread. */
export interface Warm {
  /** Whether it can still be used; one that has ended is replaced. */
  isRunning(): boolean;
  close(): Promise<void>;
}

/** Something warm, lent for one build. */
export interface Lent<T> {
  readonly warm: T;
  /** To be called when the build is over. */
  giveBack(): Promise<void>;
}

/** Keeps what takes long to begin from one build to the next, in a process that stays. */
export interface Warmth {
  /** Whether nothing is kept at present. */
  isCold(): boolean;
  /**
   * What was begun under this name before, else what `begin` gives.
   *
   * @param state of what it was begun with: one that was begun with another is ended first
   */
  lend<T extends Warm>(name: string, state: string, begin: () => Promise<T>): Promise<Lent<T>>;
  /** Ends everything; what is lent after that is begun anew. */
  close(): Promise<void>;
}

/** Begins everything anew and ends it with the build: for a process that makes one. */
export const NO_WARMTH: Warmth = {
  isCold: () => true,
  async lend(_name, _state, begin) {
    const warm = await begin();
    return { warm, giveBack: () => warm.close() };
  },
  close: async () => undefined,
};

/** Keeps everything that is lent until it is closed. Nothing is lent twice at the same time. */
export const createWarmth = (): Warmth => {
  const kept = new Map<string, { readonly state: string; readonly warm: Warm }>();
  return {
    isCold: () => kept.size === 0,
    async lend<T extends Warm>(name: string, state: string, begin: () => Promise<T>) {
      const known = kept.get(name);
      const isUsable = known?.state === state && known.warm.isRunning();
      if (!isUsable) await known?.warm.close().catch(() => undefined);
      // What is kept under a name was begun by who asks for that name.
      const warm = isUsable ? (known.warm as T) : await begin();
      kept.set(name, { state, warm });
      return { warm, giveBack: async () => undefined };
    },
    async close() {
      const ending = [...kept.values()];
      kept.clear();
      await Promise.allSettled(ending.map(({ warm }) => warm.close()));
    },
  };
};
