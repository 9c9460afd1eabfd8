import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRenderAvailable, renderPages } from '@shinrai/testing';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { briefingsOf, loadFixture, print } from './fixture.ts';

const FOLDER = fileURLToPath(new URL('pictures/', import.meta.url));

/** Enough to see the layout; small enough to keep. */
const RESOLUTION = 40;

/** Share of pixels that may differ: versions of poppler smooth letters in different ways. */
const TOLERANCE = 0.005;

const DOCUMENTS = ['pack', 'country/is', 'ministry/fisheries-ministry', 'summary', 'reading', 'calendar'];

const available = await isRenderAvailable();

/** A page in grey levels, with the size that pixelmatch wants. */
function toGrey(bytes: Uint8Array): PNG {
  const picture = PNG.sync.read(Buffer.from(bytes));
  for (let at = 0; at < picture.data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3);
    picture.data.fill(Math.round(0.299 * red + 0.587 * green + 0.114 * blue), at, at + 3);
  }
  return picture;
}

const encode = (picture: PNG) => PNG.sync.write(picture, { colorType: 0, inputHasAlpha: true, deflateLevel: 9 });

/** Share of pixels that differ from the picture kept; a picture that is not kept yet is kept. */
function difference(name: string, page: PNG): number {
  const file = `${FOLDER}${name}.png`;
  if (!existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, encode(page));
    return 0;
  }
  const kept = PNG.sync.read(readFileSync(file));
  if (kept.width !== page.width || kept.height !== page.height) return 1;
  const count = pixelmatch(kept.data, page.data, undefined, page.width, page.height, { threshold: 0.2 });
  return count / (page.width * page.height);
}

it.skipIf(!available)('the pages of the fixture look as they did (delete a picture to accept its change)', async () => {
  const app = await briefingsOf(await loadFixture());
  const renderer = await app.open();
  const changed: string[] = [];
  for (const language of ['ja', 'en']) {
    for (const document of DOCUMENTS) {
      const { bytes } = await print(app, renderer, `${language}/briefing/${document}.pdf`);
      const pages = await renderPages({ name: 'page.pdf', bytes }, RESOLUTION);
      for (const [index, page] of pages.entries()) {
        const name = `${language}-${document.replace('/', '-')}-${index + 1}`;
        const share = difference(name, toGrey(page));
        if (share > TOLERANCE) changed.push(`${name}: ${(share * 100).toFixed(1)} %`);
      }
    }
  }
  await renderer.close();
  expect(changed).toEqual([]);
});
