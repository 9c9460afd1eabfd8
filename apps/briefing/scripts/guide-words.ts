/** What a template has around its view, in words. A name without words here fails the guide. */
export const SURROUNDINGS: Readonly<Record<string, string>> = {
  isWholePlan: 'whether the document is about the whole plan; true only in the pack of the plan',
  annexes: 'the lists at the end of a pack that have something in them: `id` and `name` of each',
  changes: 'what changed since an earlier state, in a build with --since; null where there is no page for it',
  course: 'how the headline count has gone over the editions; null while there is no earlier one',
  barsSince: 'the name of the earlier state, where bars stand beside what changed; else null',
  w: 'the words of `templates/shared/wording.yaml` in the language of the document: `{{@root.w.state}}`',
  isEnglish: 'whether the document is in English',
  comma: 'the sign between the members of a list: `、` or `, `',
  semicolon: 'the same where a member may have commas of its own: `、` or `; `',
  colon: '`：` or `: `',
  stop: 'the sign between two sentences: `。` or `. `',
  gap: 'the space between a label and what it labels: a wide one in Japanese, two in English',
  spineWriting: 'direction of the words on the spine, for `writing-mode`',
  foot: 'name of the plan and of the document, as plain text for margin boxes',
  status: 'as-of day, edition and draft mark, as plain text for margin boxes',
  theme: 'the colours of `templates/shared/theme.yaml`: `{{@root.theme.soft}}`',
  spines: 'the pillars whose pages have a spine: `page`, `order`, `name`, `colour`, `pattern` of each',
  options: 'what was asked for when the document was ordered, such as frames for pictures still to come',
};

/** How each helper of the briefings is called and what it gives. */
export const HELPERS: Readonly<Record<string, readonly [call: string, gives: string]>> = {
  inline: ['{{inline line}}', 'a Line as HTML: bold, links, † and gaps'],
  prose: ['{{prose line}}', 'a Line of running text as HTML; long English words may break'],
  nameOf: ['{{nameOf line}}', 'the name of a meeting, a figure or a picture as HTML; it may stand in a narrow column'],
  dates: ['{{dates line}}', 'a Line of dates as HTML that breaks between its parts'],
  actionColumns: [
    '{{actionColumns blocks}}',
    'widths of the columns of state and time of a table of actions, for its style',
  ],
  isChanged: ['(isChanged line)', 'whether a Line says something new since an earlier state'],
  plain: ['{{plain line}}', 'a Line as text, for attributes; nothing for null'],
  concat: ['(concat a b …)', 'texts put together, for the parameters of parts'],
  cssString: ['{{cssString text}}', 'a text as a string of CSS, for margin boxes'],
  flag: ['{{flag code}}', 'address of the flag of a country, by its two-letter code in lower case'],
  qr: ['{{qr url}}', 'an address as a QR code (SVG); print the address beside it'],
  media: ['{{media file}}', "address of a picture in the plan's media folder"],
  spine: ['{{spine id}}', 'class and page style of a pillar, by its id'],
  axis: ['{{axis events}}', 'the years above a column of strips (SVG)'],
  strip: ['{{strip events when}}', 'one date on the axis of these events (SVG)'],
  units: [
    '{{units counted all comma most}}',
    'states of something counted, one symbol an action, to the scale of all (SVG); with a comma also its alternative text; at most so many in a row, else 40',
  ],
  unitsOfState: ['{{unitsOfState state states}}', 'one of these states, one symbol an action, to their scale (SVG)'],
  courseBars: ['{{courseBars row rows}}', 'the course of one count as bars (SVG), to the scale of all rows'],
  isMultiple: ['(isMultiple sector)', 'whether a sector has more than one programme'],
  isBare: ['(isBare sector)', 'whether a sector has nothing to set beside its actions'],
  hasPhotos: ['(hasPhotos sector)', 'whether any picture of a sector has a file'],
  isSingle: ['(isSingle sector)', 'whether a sector has but one action, without details'],
  hasOverview: ['(hasOverview sector)', 'whether any programme of a sector has an overview'],
};

/** What all templates may call. */
export const LAYOUT: readonly (readonly [call: string, gives: string])[] = [
  ['{{#if}} {{#unless}} {{#each}} {{#with}}', 'the blocks of Handlebars'],
  ['(eq a b) (ne a b) (gt a b)', 'comparisons'],
  ['(and a b …) (or a b …) (not a)', 'logic, with the same truth as `{{#if}}`'],
  ['{{join list separator}}', 'texts with a separator between them'],
];
