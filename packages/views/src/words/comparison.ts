import type { StatementField } from '../parts/statement.ts';

/** What a table of old and new text calls what it compares. */
export const STATEMENT_WORDS: Readonly<Record<StatementField, { readonly ja: string; readonly en: string }>> = {
  name: { ja: '名称', en: 'Name' },
  gist: { ja: '要旨', en: 'Gist' },
  overview: { ja: '概要', en: 'Overview' },
  owners: { ja: '担当', en: 'In charge' },
  action: { ja: '取組', en: 'Action' },
  title: { ja: '件名', en: 'Title' },
  text: { ja: '内容', en: 'Text' },
  state: { ja: '状況', en: 'Status' },
  when: { ja: '時期', en: 'When' },
  where: { ja: '対象国・地域', en: 'Countries and regions' },
  figure: { ja: '数値', en: 'Figure' },
  event: { ja: '会合・行事', en: 'Event' },
};
