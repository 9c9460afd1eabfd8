/** The parts of a plan that get documents of their own, by kind. */
export type Parts = Readonly<Record<'pillar' | 'sector' | 'ministry' | 'country', readonly string[]>>;

/** Every file that each language has at least, below its folder. */
export function outputLayout(parts: Parts): readonly string[] {
  const each = (kinds: readonly (keyof Parts)[], parent: string, ending: string) =>
    kinds.flatMap((kind) => parts[kind].map((id) => `${parent}/${kind}/${id}.${ending}`));
  return [
    'briefing/pack.pdf',
    'briefing/summary.pdf',
    ...each(['pillar', 'sector', 'ministry', 'country'], 'briefing', 'pdf'),
    'drafts/progress-report.docx',
    ...each(['pillar', 'sector'], 'drafts/progress-report', 'docx'),
    'drafts/progress-matrix.docx',
    ...each(['pillar'], 'drafts/progress-matrix', 'docx'),
    ...each(['ministry'], 'drafts/request-letter', 'docx'),
    'drafts/talking-points.docx',
    ...each(['pillar'], 'drafts/talking-points', 'docx'),
    ...each(['pillar'], 'drafts/questions-and-answers', 'docx'),
    'drafts/press-release.docx',
    'drafts/agenda.docx',
    'drafts/summary.docx',
    ...each(['pillar'], 'drafts/summary', 'docx'),
    ...each(['country'], 'drafts/country-brief', 'docx'),
    'trackers/all.xlsx',
    ...each(['pillar', 'sector', 'ministry'], 'trackers', 'xlsx'),
  ];
}
