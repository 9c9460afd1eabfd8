export type { ChangeEntry, ChangeGroup } from './changes/entry.ts';
export { markChanges } from './changes/mark-changes.ts';
export type { ChangeRow } from './changes/row.ts';
export { type AgendaPillar, type AgendaView, agendaView } from './kinds/agenda.ts';
export {
  type CalendarMonth,
  type CalendarView,
  type CalendarYear,
  calendarView,
} from './kinds/calendar.ts';
export {
  type ChangeCount,
  type ChangesRequest,
  type ChangesView,
  changesView,
} from './kinds/changes.ts';
export {
  type ComparedRun,
  type ComparisonRow,
  type ComparisonSection,
  type ComparisonView,
  comparisonView,
} from './kinds/comparison.ts';
export { type CountryBriefView, countryBriefView } from './kinds/country-brief.ts';
export {
  type CountryAction,
  type CountryPillar,
  type CountrySheetView,
  countrySheetView,
} from './kinds/country-sheet.ts';
export { type MinistryPackView, ministryPackView } from './kinds/ministry-pack.ts';
export { type OnePageSummaryView, onePageSummaryView, type SummaryPillar } from './kinds/one-page-summary.ts';
export { type PackView, packView } from './kinds/pack.ts';
export { type PressPillar, type PressReleaseView, pressReleaseView } from './kinds/press-release.ts';
export {
  type MatrixPillar,
  type MatrixRow,
  type MatrixSector,
  type ProgressMatrixView,
  progressMatrixView,
} from './kinds/progress-matrix.ts';
export { type ProgressReportView, progressReportView } from './kinds/progress-report.ts';
export {
  type NumberedQuestion,
  type QuestionSector,
  type QuestionsAndAnswersView,
  questionsAndAnswersView,
} from './kinds/questions-and-answers.ts';
export {
  type LetterItem,
  type LetterSector,
  type RequestLetterView,
  requestLetterView,
} from './kinds/request-letter.ts';
export { scopeTitle } from './kinds/scope-title.ts';
export { type SectorSheetView, sectorSheetView } from './kinds/sector-sheet.ts';
export { type SummarySheetView, summarySheetView } from './kinds/summary-sheet.ts';
export { type TalkingPage, type TalkingPointsView, talkingPointsView } from './kinds/talking-points.ts';
export {
  type SheetRequest,
  type TrackerCount,
  type TrackerReply,
  type TrackerView,
  trackerView,
} from './kinds/tracker.ts';
export { trackerViewSince } from './kinds/tracker-since.ts';
export type { ActionView } from './parts/action.ts';
export { type BodyView, bodyLine } from './parts/body.ts';
export type { CalendarEntry, CalendarStanding } from './parts/calendar-entry.ts';
export type { ContactView, LetterHead } from './parts/correspondence.ts';
export type { CountryView } from './parts/country.ts';
export type { CoursePointView, CourseRow, CourseView } from './parts/course.ts';
export { type DateView, dateAlone, formatDate, type Timing } from './parts/date.ts';
export type { Calendar } from './parts/era.ts';
export type { EventRow } from './parts/event.ts';
export type { FigureView } from './parts/figure.ts';
export { type Frame, markingWords, tellingOf } from './parts/frame.ts';
export type { GapsView } from './parts/gaps.ts';
export {
  type Doubt,
  type FactRef,
  type GapReason,
  type Inline,
  joinLines,
  type Line,
  plainText,
} from './parts/inline.ts';
export type { LinkView, MediaView } from './parts/media.ts';
export type { OpenArea } from './parts/open-areas.ts';
export type { OtherAction } from './parts/other-action.ts';
export type { OverdueRow } from './parts/overdue.ts';
export type { OverviewArea, OverviewPillar, OverviewView } from './parts/overview.ts';
export type { PillarHead, PillarView } from './parts/pillar.ts';
export type { Point } from './parts/point.ts';
export { formatQuantity, type QuantityParts } from './parts/quantity.ts';
export type { Question } from './parts/question.ts';
export type {
  DocumentRow,
  FigureRow,
  InitiativeRow,
  OrganisationRow,
  Registers,
  TermRow,
} from './parts/registers.ts';
export type { BlockView, SectorAreaView, SectorView } from './parts/sector.ts';
export type { Audience, CountryStyle, Speech } from './parts/speech.ts';
export type { StateCountView, StateView } from './parts/state.ts';
export type { PillarInShort, ResultView, SectorInShort, SummaryPage, SummaryView, TitleView } from './parts/summary.ts';
export type { NameView } from './parts/text.ts';
export type { Earlier, Request } from './request.ts';
export type { Answer } from './sheet/answer.ts';
export { LIST_KEYS, type ListKey } from './sheet/code-lists.ts';
export { SHEET_COLUMNS, type SheetKey } from './sheet/sheet-columns.ts';
export type { Cell, CellType, CodeList, Column, Row, SheetView } from './sheet/sheet-view.ts';
