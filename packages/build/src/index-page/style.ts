/** The style of the index page: one column, large targets for fingers, the reader's own light or dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1f29; --soft: #5a6472; --line: #d9dee6; --page: #f6f7f9; --card: #fff; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf0; --soft: #a4adba; --line: #343b47; --page: #14171c; --card: #1d2129; --link: #8fbcf5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.6; overflow-wrap: anywhere;
  font-family: "BIZ UDPGothic", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, system-ui, sans-serif; }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
main { padding-top: 0; }
h1 { font-size: 1.5rem; line-height: 1.35; margin: .5rem 0 .25rem; }
h1 span { display: block; margin-top: .25rem; font-size: 1rem; line-height: 1.5; font-weight: normal; color: var(--soft); }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; }
header p { margin: .25rem 0; color: var(--soft); }
header p.marking { text-align: right; font-weight: bold; color: var(--ink); }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
nav a { border: 1px solid var(--line); border-radius: 2rem; background: var(--card); padding: .4rem 1rem; text-decoration: none; }
a { color: var(--link); }
ul { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid var(--line); }
li:first-child { border-top: 0; }
li a { display: block; padding: .7rem 1rem; text-decoration: none; }
li a:hover strong, li a:focus strong { text-decoration: underline; }
strong { display: block; font-weight: 600; }
small { color: var(--soft); font-size: .85rem; }
mark { background: none; color: inherit; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .35rem; font-size: .75rem; font-weight: normal; white-space: nowrap; }
details { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin-bottom: .5rem; overflow: hidden; }
summary { padding: .7rem 1rem; cursor: pointer; }
summary small { margin-left: .5rem; }
details[open] summary { border-bottom: 1px solid var(--line); }
.notice { border-left: 4px solid #b54708; padding: .5rem 1rem; background: var(--card); }
@media print { details::details-content { content-visibility: visible; block-size: auto; } nav { display: none; } }
`;
