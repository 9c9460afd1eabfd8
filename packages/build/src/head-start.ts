import { createInputDigester } from './hash.ts';
import type { App, Output, Rendered, Renderer } from './output.ts';
import { dearestFirst, type Order } from './plan/order.ts';
import type { PlanBuildOptions } from './plan/plan-build.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Lets an app begin with what a build will ask it for first, while other apps are still being planned. Nothing on disk is
 * touched: whether the build takes place, and what it makes, is decided later.
 */
export const giveHeadStart = async (
  app: App,
  { outDir, force = false, order = dearestFirst }: Pick<PlanBuildOptions, 'outDir' | 'force'> & { order?: Order },
): Promise<void> => {
  if (!app.begin) return;
  const { manifest } = await readManifest(outDir);
  const known = new Map(manifest?.outputs.map(({ path, inputs }) => [path, inputs]));
  const digest = createInputDigester();
  const stale = app.outputs.filter(({ path, inputs }) => force || known.get(path) !== digest(inputs).hash);
  if (stale.length > 0) app.begin(order(stale, ({ cost }) => cost).slice(0, app.concurrency));
};

/** The doors of an app that can begin early: its renderer is opened once, whoever comes first. */
export const beginEarly = (open: () => Promise<Renderer>): Required<Pick<App, 'open' | 'begin'>> => {
  const begun = new Map<string, Promise<Rendered>>();
  let opening: Promise<Renderer> | undefined;
  return {
    begin(outputs: readonly Output[]) {
      opening ??= open();
      for (const output of outputs) {
        const rendering = opening.then((renderer) => renderer.render(output));
        // Told to whoever asks for it; if nobody does, it does not matter.
        rendering.catch(() => undefined);
        begun.set(output.path, rendering);
      }
    },
    async open() {
      const renderer = await (opening ?? open());
      opening = undefined;
      return {
        render(output) {
          const rendering = begun.get(output.path);
          begun.delete(output.path);
          return rendering ?? renderer.render(output);
        },
        close: () => renderer.close(),
      };
    },
  };
};
