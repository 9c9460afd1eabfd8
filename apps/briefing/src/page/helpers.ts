import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plan } from '@shinrai/core';
import { safeHtml, type TemplateHelper } from '@shinrai/templating';
import { type DateView, type EventRow, type Line, plainText, type SectorView } from '@shinrai/views';
import { flagUrl } from './assets.ts';
import { cssString } from './css-string.ts';
import { inlineToHtml } from './inline-to-html.ts';
import { qrCodeSvg } from './qr-code.ts';
import { spineName } from './spines.ts';
import { axisOf, axisSvg, stripSvg } from './timeline.ts';

/**
 * What briefing templates may call besides the layout helpers. They place pieces of a view on a page; none of them
 * phrases a fact.
 */
export function pageHelpers(plan: Plan): Readonly<Record<string, TemplateHelper>> {
  return {
    inline: (line) => safeHtml(inlineToHtml(line as Line)),
    plain: (line) => (line === null ? '' : plainText(line as Line)),
    concat: (...parts) => parts.map(String).join(''),
    cssString: (text) => safeHtml(cssString(String(text))),
    flag: (code) => flagUrl(String(code)),
    qr: (url) => safeHtml(qrCodeSvg(String(url))),
    media: (file) => mediaUrl(plan, String(file)),
    spine: (pillar) => spineName(String(pillar)),
    axis: (events) => {
      const axis = axisOf(events as readonly EventRow[], plan.asOf);
      return axis ? safeHtml(axisSvg(axis)) : '';
    },
    strip: (events, when) => {
      const axis = axisOf(events as readonly EventRow[], plan.asOf);
      return axis ? safeHtml(stripSvg(axis, when as DateView)) : '';
    },
    isMultiple: (sector) => (sector as SectorView).blocks.length > 1,
    isBare: (sector) => isBare(sector as SectorView),
    hasOverview: (sector) => (sector as SectorView).blocks.some(({ overview }) => overview.length > 0),
  };
}

/** Whether a sector has nothing to set beside its actions: neither overview nor figures nor countries. */
const isBare = ({ blocks, figures, countries }: SectorView) =>
  blocks.every(({ overview }) => overview.length === 0) && figures.length === 0 && countries.length === 0;

/** The address of a picture of the plan. Throws when its path leaves the media folder. */
function mediaUrl(plan: Plan, file: string): string {
  const folder = resolve(plan.folder, 'media');
  const path = resolve(folder, file);
  if (!path.startsWith(folder + sep)) throw new RangeError(`the picture "${file}" is outside the media folder`);
  return pathToFileURL(path).href;
}
