/** What is wrong with a file, in Japanese, by the code of the finding. The finding itself stays beside it. */
export const FINDING_WORDS: Readonly<Record<string, string>> = {
  'return/empty': 'ファイルが空です。改めて送付を依頼してください。',
  'return/not-a-workbook': 'Excelブックではありません。Excelブック（.xlsx）で送付を依頼してください。',
  'return/encrypted': 'パスワードで保護されています。解除したものの送付を依頼してください。',
  'return/legacy-xls': '古い形式（.xls）です。Excelブック（.xlsx）として保存し直してください。',
  'return/truncated': 'ファイルが途中で切れています。改めて送付を依頼してください。',
  'return/damaged': 'ファイルが壊れています。Excelで開いて保存し直すか、改めて送付を依頼してください。',
  'return/too-large': '上限を超えるため開きません。作成元を確認してください。',
  'return/macros': 'マクロが含まれるため、何も反映しません。Excelブック（.xlsx）として保存し直してください。',
  'return/external-links':
    '他のファイルへのリンクが含まれるため、何も反映しません。リンクを解除して保存し直してください。',
  'return/not-ours':
    '配付した管理表ではないか、隠しシートが失われています。配付した管理表に記入したものの送付を依頼してください。',
  'return/newer': '新しい版のソフトウェアで作られた管理表です。',
  'return/meta-broken': '隠しシートが壊れています。配付した管理表に改めて記入するよう依頼してください。',
  'return/meta-changed': '隠しシートが書き換えられています。照合できない行は照会します。',
  'return/other-plan': '別の計画の管理表です。',
  'return/other-edition': '別の版の管理表です。',
  'return/same-file': '同じファイルが重複しています。一度だけ読みました。',
  'return/known': 'このファイルは既に反映済みです。',
  'return/sheet-missing': 'シートがありません。その行を照会します。',
  'return/sheet-twice': '同じ表のシートが複数あります。内容が違う箇所はすべて照会します。',
  'return/column-missing': '記入の列がありません。',
  'return/column-twice': '同じ見出しの列が複数あります。二つ目は対応する欄なしとして残しました。',
  'return/merged': 'セルが結合されています。結合の先頭のセルだけが値を持ちます。',
  'return/drawings': '図形や画像が加えられています。その中の文字は読んでいません。',
};
