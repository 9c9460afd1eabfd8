import type { House } from '../../house/house.ts';
import { mmToTwips } from '../../house/units.ts';

/** Id of the style that every table has: an officer can change the look of all tables in one place. */
export const TABLE_STYLE = 'ReportTable';

/** The table style of a house: thin rules and a light head. */
export function tableStyleXml({ table }: House): string {
  const rule = `w:val="single" w:sz="${Math.round(table.rule.width * 8)}" w:space="0" w:color="${table.rule.colour}"`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${rule}/>`).join('');
  const [down, across] = [mmToTwips(table.padding.vertical), mmToTwips(table.padding.horizontal)];
  const margins = [
    ['top', down],
    ['left', across],
    ['bottom', down],
    ['right', across],
  ]
    .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
    .join('');
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Report Table"/>`,
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${sides}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    '<w:tblStylePr w:type="firstRow"><w:tblPr/>',
    `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${table.head.fill}"/></w:tcPr></w:tblStylePr></w:style>`,
  ].join('');
}
