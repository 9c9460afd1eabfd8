import { type Plan, pictureOf } from '@shinrai/core';
import { safeHtml, type TemplateHelper } from '@shinrai/templating';
import { type CourseRow, type DateView, type EventRow, type Line, plainText, type SectorView } from '@shinrai/views';
import { actionColumns } from './action-columns.ts';
import { flagUrl } from './assets.ts';
import { courseSvg, longestOf } from './course.ts';
import { cssString } from './css-string.ts';
import { dateLineToHtml } from './date-line.ts';
import { hyphenateLine } from './hyphenate.ts';
import { inlineToHtml, nameToHtml } from './inline-to-html.ts';
import { qrCodeSvg } from './qr-code.ts';
import { spineName } from './spines.ts';
import { axisOf, axisSvg, stripSvg } from './timeline.ts';
import { type Counted, unitsSvg } from './units.ts';

/**
 * What briefing templates may call besides the layout helpers. They place pieces of a view on a page; none of them
 * phrases a fact.
 */
export function pageHelpers(
  plan: Pick<Plan, 'asOf' | 'folder' | 'pictures'>,
): Readonly<Record<string, TemplateHelper>> {
  return {
    inline: (line) => safeHtml(inlineToHtml(line as Line)),
    nameOf: (line) => safeHtml(nameToHtml(line as Line)),
    prose: (line) => safeHtml(inlineToHtml(hyphenateLine(line as Line))),
    dates: (line) =>
      safeHtml(dateLineToHtml(typeof line === 'string' ? [{ kind: 'text', value: line }] : (line as Line))),
    actionColumns: (blocks) => safeHtml(actionColumns(blocks as SectorView['blocks'])),
    isChanged: (line) => (line as Line).some((piece) => 'changed' in piece && piece.changed === true),
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
    units: (counted, all, comma, most) =>
      safeHtml(
        unitsSvg(
          counted as Counted,
          all as readonly Counted[],
          comma as string | undefined,
          most as number | undefined,
        ),
      ),
    unitsOfState: (state, states) => {
      const alone = (one: unknown) => ({ states: [one] }) as Counted;
      return safeHtml(unitsSvg(alone(state), (states as readonly unknown[]).map(alone)));
    },
    courseBars: (row, rows) => safeHtml(courseSvg(row as CourseRow, longestOf(rows as readonly CourseRow[]))),
    isMultiple: (sector) => (sector as SectorView).blocks.length > 1,
    isBare: (sector) => isBare(sector as SectorView),
    isSingle: (sector) => isSingle(sector as SectorView),
    hasPhotos: (sector) => (sector as SectorView).media.some(({ file }) => file !== null),
    hasOverview: (sector) => (sector as SectorView).blocks.some(({ overview }) => overview.length > 0),
  };
}

/** Whether a sector has nothing to set beside its actions: neither overview nor figures nor countries. */
const isBare = ({ blocks, figures, countries }: SectorView) =>
  blocks.every(({ overview }) => overview.length === 0) && figures.length === 0 && countries.length === 0;

/** Whether there is but one action, without details: it is what the page is about. */
const isSingle = ({ blocks }: SectorView) => {
  const [action, ...others] = blocks.flatMap(({ actions }) => actions);
  return others.length === 0 && action?.details.length === 0;
};

/** A picture of the plan as an address that holds it, so that a page needs to open no file of the plan. */
function mediaUrl(plan: Pick<Plan, 'folder' | 'pictures'>, file: string): string {
  const { type, bytes } = pictureOf(plan, file);
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
