/** What the report needs beyond the style of the index page: tables that can be read and printed. */
export const REPORT_STYLE = `
header, main { max-width: 96rem; }
header .marking { margin: 0; text-align: right; font-weight: bold; }
h2 small, h3 small { display: inline; margin-left: .75rem; font-weight: normal; }
table { width: 100%; border-collapse: collapse; background: var(--card); font-size: .85rem; line-height: 1.5; margin-bottom: 1rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: var(--page); font-weight: 600; }
td strong { display: inline; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.returned, td strong { white-space: pre-wrap; }
td:first-child { white-space: nowrap; overflow-wrap: normal; }
td { max-width: 26rem; }
.names { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.names li { border: 0; }
.notice.error { border-color: #b42318; }
.notice.info { border-color: var(--line); }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { --ink: #000; --soft: #333; --line: #999; --page: #fff; --card: #fff; --link: #000; }
  body { font-size: 9pt; }
  header, main { max-width: none; padding: 0; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
