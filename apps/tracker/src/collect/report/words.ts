import type { Language, Quantity } from '@shinrai/core';
import type { Fate, Question, Why } from '../change-set.ts';

type Words = Readonly<Record<Language, string>>;

/** What each fate is called. */
export const FATE_WORDS: Readonly<Record<Fate, Words>> = {
  accepted: { ja: '反映する', en: 'Accepted' },
  conflict: { ja: '競合', en: 'Conflict' },
  rejected: { ja: '反映しない', en: 'Not taken over' },
  'not-understood': { ja: '判読できない', en: 'Not understood' },
  extra: { ja: '対応する欄なし', en: 'Extra' },
  unchanged: { ja: '変更なし', en: 'Unchanged' },
};

/** Why a cell has its fate, in one sentence. */
export const WHY_WORDS: Readonly<Record<Why, Words>> = {
  already: { ja: 'データは既にこの値である', en: 'The data says so already' },
  'no-change': { ja: '「変更なし」との回答', en: 'Answered “no change”' },
  generated: { ja: '読むだけのシート', en: 'A sheet only to be read' },
  supersedes: { ja: '同じ府省庁の前回の回答に代わる', en: 'Takes the place of the earlier return' },
  'data-changed': { ja: '発行後にデータも変わっている', en: 'The data was changed since the issue' },
  'returns-differ': { ja: '回答どうしが食い違っている', en: 'Two returns differ' },
  'rows-differ': { ja: '同じ行が複数あり、内容が違う', en: 'The row is there more than once, with differences' },
  'fixed-column': { ja: '計画のデータから作った固定の列', en: 'The column is made from the plan and locked' },
  'row-gone': { ja: 'データにこの行がもうない', en: 'The data no longer has this row' },
  'reason-missing': { ja: 'この評価には理由が必要', en: 'This rating needs a reason' },
  'rating-missing': { ja: '理由だけで評価がない', en: 'A reason without a rating' },
  'qualifier-lost': { ja: '「約」などの修飾を入れる欄がない', en: 'There is no place for the qualifier' },
  'unit-differs': { ja: '単位が行の単位と違う', en: 'The unit is not the one of the row' },
  superseded: { ja: '後の回答に置き換えられている', en: 'Superseded by a later return' },
  'no-place': { ja: 'データにこの欄の置き場所がない', en: 'The data has no place for this column' },
  'too-much': { ja: '値が大きすぎる', en: 'The value is too large' },
  formula: { ja: '数式が入力されている', en: 'The cell holds a formula' },
  'too-long': { ja: '文字数の上限を超えている', en: 'The text is too long' },
  'out-of-range': { ja: '入れられる範囲の値ではない', en: 'Out of the range of the column' },
  'nothing-to-enter': {
    ja: '「該当なし」などの回答で、入れる値がない',
    en: 'Answered “not applicable”; there is no value',
  },
  'all-struck': { ja: '取り消し線で消されている', en: 'Struck through' },
  'same-as-above': { ja: '「同上」では値が決まらない', en: '“Same as above” is no value' },
  'see-annex': { ja: '別紙を参照している', en: 'Refers to an annex' },
  'as-last-year': { ja: '「昨年度並み」では値が決まらない', en: '“As last year” is no value' },
  'date-without-year': { ja: '年がない', en: 'The year is missing' },
  'date-relative': { ja: '「本年」などがいつを指すか決まらない', en: 'A relative date' },
  'date-impossible': { ja: '暦にない日付', en: 'No such day' },
  'date-unlikely': { ja: '1990年から2099年までの日付ではない', en: 'A date before 1990 or after 2099' },
  'not-a-date': { ja: '日付として読めない', en: 'Not a date' },
  'not-a-number': { ja: '一つの数値として読めない', en: 'Not one number' },
  'share-or-percent': { ja: '割合か百分率か決まらない', en: 'A share or a percentage' },
  'not-in-list': { ja: '一覧にない言葉', en: 'Not a word of the list' },
  'error-value': { ja: '数式のエラー値', en: 'An error value' },
  'added-sheet': { ja: '追加されたシート', en: 'An added sheet' },
  'added-text': { ja: '読むだけのシートへの書き込み', en: 'Written into a sheet only to be read' },
  'outside-table': { ja: '表の外の記入', en: 'Outside the table' },
  'unknown-column': { ja: '追加された列', en: 'An added column' },
  'unsure-column': { ja: '見出しが変わった列と思われる（要確認）', en: 'Probably a column whose heading was changed' },
  'unknown-row': { ja: '対応する行がない', en: 'No such row was issued' },
  'unsure-row': {
    ja: '行IDがないか、行の内容と食い違う（要確認）',
    en: 'A row without its id, or with the id of another; to be confirmed',
  },
  'copied-row': { ja: '複写された行', en: 'A copied row' },
  proposal: { ja: '新規の提案', en: 'A proposal' },
  decided: { ja: '審査で反映と決定', en: 'Decided in the review' },
  declined: { ja: '審査で見送りと決定', en: 'Declined in the review' },
  asked: { ja: '府省庁に照会', en: 'To be asked' },
};

/** What a question asks for, by its kind. */
export const QUESTION_WORDS: Readonly<Record<Exclude<Question['kind'], 'cell'>, Words>> = {
  'row-missing': {
    ja: '行が返ってきていません。削除の趣旨でしょうか。',
    en: 'The row did not come back. Is it to be removed?',
  },
  'cell-cleared': { ja: '値が消されています。取り消す趣旨でしょうか。', en: 'The value was emptied. Is it withdrawn?' },
  'row-unsure': {
    ja: '行IDが消えているか、他の行のものになっています。この行の回答でよいでしょうか。',
    en: 'The id of the row is gone, or that of another row. Is this the row that is meant?',
  },
  'row-damaged': {
    ja: '発行時の値が読めません。この行を改めて記入してください。',
    en: 'What was issued cannot be read. Please fill in this row again.',
  },
};

/** What a ministry is asked about a cell, where its reason is more than a statement. */
export const ASK_WORDS: Partial<Readonly<Record<Why, Words>>> = {
  'same-as-above': { ja: '「同上」ではなく内容を記入してください。', en: 'Please write it out in full.' },
  'see-annex': { ja: '別紙の内容をこの欄に記入してください。', en: 'Please write here what the annex says.' },
  'as-last-year': { ja: '具体的な値を記入してください。', en: 'Please give the value itself.' },
  'date-without-year': { ja: '年を含めて記入してください。', en: 'Please give the year.' },
  'date-relative': { ja: '年を明記してください。', en: 'Please name the year.' },
  'date-impossible': { ja: '日付を確認してください。', en: 'Please check the date.' },
  'date-unlikely': {
    ja: '年だけを入力した値と思われます。日付を確認してください。',
    en: 'Please check the date: was only a year typed?',
  },
  'not-a-date': { ja: '2024-10-01のように日付を記入してください。', en: 'Please give a date such as 2024-10-01.' },
  'not-a-number': { ja: '数値を一つだけ記入してください。', en: 'Please give one number.' },
  'share-or-percent': {
    ja: '0.5は50％でしょうか、0.5％でしょうか。百分率で記入してください。',
    en: 'Please give the percentage: 50 for half, not 0.5.',
  },
  'not-in-list': { ja: '一覧から選んでください。', en: 'Please choose from the list.' },
  'error-value': {
    ja: 'エラー値になっています。値を記入してください。',
    en: 'The cell shows an error. Please give the value.',
  },
  formula: {
    ja: '数式ではなく値を記入してください。この値でよいでしょうか。',
    en: 'Please give the value, not a formula. Is this value right?',
  },
  'too-long': { ja: '要点だけに縮めてください。', en: 'Please shorten it to the main points.' },
  'out-of-range': { ja: '値を確認してください。', en: 'Please check the value.' },
  'reason-missing': { ja: 'この評価の理由を記入してください。', en: 'Please give the reason for this rating.' },
  'rating-missing': { ja: '評価を選んでください。', en: 'Please choose a rating.' },
  'qualifier-lost': {
    ja: 'この数値は確かな値でしょうか、おおよその値でしょうか。',
    en: 'Is this number exact or approximate?',
  },
  'unit-differs': { ja: '単位を確認してください。', en: 'Please check the unit.' },
  'rows-differ': {
    ja: '同じ行が複数あります。どちらが正しいでしょうか。',
    en: 'The row is there more than once. Which one is right?',
  },
};

export const QUALIFIER_WORDS: Readonly<Record<Quantity['qualifier'], Words>> = {
  exact: { ja: '', en: '' },
  about: { ja: '約', en: 'about' },
  'at-least': { ja: '以上', en: 'at least' },
  'more-than': { ja: '超', en: 'more than' },
  'at-most': { ja: '以下', en: 'at most' },
  'less-than': { ja: '未満', en: 'less than' },
  'scale-of': { ja: '規模', en: 'on the scale of' },
  nearly: { ja: '近く', en: 'nearly' },
};

/** All other words of the report and the review. */
export const REPORT_WORDS = {
  title: { ja: '回答の集約', en: 'Returns collected' },
  review: { ja: '審査表', en: 'Review' },
  collectedOn: { ja: '集約日', en: 'Collected on' },
  edition: { ja: '版', en: 'Edition' },
  files: { ja: '返送されたファイル', en: 'Files' },
  file: { ja: 'ファイル', en: 'File' },
  from: { ja: '回答者', en: 'From' },
  cells: { ja: '記入のあるセル', en: 'Cells with content' },
  notUsable: {
    ja: '読み込めません。このファイルからは何も反映しません。',
    en: 'Not usable: nothing is taken from this file.',
  },
  findings: { ja: 'ファイルについて', en: 'About the file' },
  where: { ja: '場所', en: 'Where' },
  subject: { ja: '件名', en: 'Title' },
  column: { ja: '欄', en: 'Column' },
  issued: { ja: '発行時の値', en: 'As issued' },
  today: { ja: '現在の値', en: 'Today' },
  returned: { ja: '回答', en: 'Returned' },
  proposed: { ja: '反映する値', en: 'Proposed' },
  verdict: { ja: '判定', en: 'Verdict' },
  remark: { ja: '理由・注記', en: 'Why, notes' },
  proposals: { ja: '新規の提案', en: 'Proposals' },
  temporaryId: { ja: '仮ID', en: 'Temporary id' },
  content: { ja: '内容', en: 'Content' },
  questions: { ja: '照会事項', en: 'Questions to the ministry' },
  question: { ja: '照会', en: 'Question' },
  comments: { ja: 'コメント', en: 'Comments' },
  author: { ja: '記入者', en: 'Author' },
  remarks: { ja: '隠された行など', en: 'Hidden rows' },
  unanswered: { ja: '未回答', en: 'Not answered yet' },
  bodies: { ja: 'うち自ら担当する機関', en: 'Bodies that belong to it and are in charge themselves' },
  unansweredNote: {
    ja: '担当の取組があり、まだ回答のない府省庁です。',
    en: 'Ministries with actions of their own from which nothing has come.',
  },
  actions: { ja: '取組', en: 'Actions' },
  none: { ja: 'なし', en: 'None' },
  decision: { ja: '決定', en: 'Decision' },
  corrected: { ja: '修正値', en: 'Corrected value' },
  reason: { ja: '決定の理由', en: 'Reason' },
  key: { ja: '照合キー', en: 'Key' },
  accept: { ja: '反映', en: 'Accept' },
  decline: { ja: '見送り', en: 'Decline' },
  ask: { ja: '照会', en: 'Ask' },
  guide: {
    ja: '黄色の列に決定を入れて保存し、shinrai collect --review に渡してください。「反映」は反映する値（修正値があればその値）をデータに入れ、「見送り」は入れません。「照会」は照会事項に加えます。空欄は判定のとおりに扱います。',
    en: 'Enter decisions in the yellow columns, save, and give the file to shinrai collect --review. “Accept” takes over the proposed value, or the corrected one if given; “Decline” does not; “Ask” adds a question. An empty cell follows the verdict.',
  },
} as const satisfies Record<string, Words>;
