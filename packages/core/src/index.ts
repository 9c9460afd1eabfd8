export { applyDiff } from './diff/apply.ts';
export type {
  ChangeType,
  EntityChange,
  FactKind,
  FieldChange,
  Pages,
  PlanDiff,
  PlanState,
  Subject,
} from './diff/change.ts';
export { type DateShift, dateShift } from './diff/date-shift.ts';
export { diffPlans, isEmptyDiff } from './diff/diff-plans.ts';
export { type QuantityShift, quantityShift } from './diff/quantity-shift.ts';
export { type WordRun, wordRuns } from './diff/word-runs.ts';
export { type Edit, EditError, type EditStep, formatEditPath, type YamlValue } from './edit/edit.ts';
export { editYaml } from './edit/edit-yaml.ts';
export { type WrittenEntity, writtenEntities } from './edit/written-entities.ts';
export { composeEdition, type EditionRequest, isSameEdition } from './edition/compose.ts';
export { type EditionHead, isEditionName } from './edition/edition.ts';
export { editionNames, editionPath, listEditions } from './edition/list.ts';
export { type LoadedEdition, loadEdition, loadEditionFile } from './edition/load.ts';
export { uniteHidden } from './load/audience/hidden.ts';
export { type LoadedFile, type LoadOptions, type LoadResult, loadPlan, type WrittenFile } from './load/index.ts';
export { parseYaml } from './load/parse/parse-yaml.ts';
export { isInside } from './load/read/is-inside.ts';
export { UNFINISHED_FILE } from './load/read/unfinished.ts';
export type { KnownFile, ReadBefore, Stretch } from './load/read-before.ts';
export { type Picture, type PictureOutcome, type PictureProblem, readPicture } from './media/picture.ts';
export { pictureOf } from './media/picture-of.ts';
export type { Action, Milestone } from './model/action.ts';
export { readableAddress } from './model/address.ts';
export type { Dated } from './model/date.ts';
export type { Document } from './model/document.ts';
export type { Event, Series } from './model/event.ts';
export type { Figure } from './model/figure.ts';
export { FILE_SCHEMAS, type FileKind, fileKindOf } from './model/files.ts';
export type { Country, Geography, Group, Place } from './model/geography.ts';
export { ENTITY_KINDS, type EntityKind } from './model/id.ts';
export type { Indicator } from './model/indicator.ts';
export type { Initiative } from './model/initiative.ts';
export type { Collection, EntityOf, Plan } from './model/linked-plan.ts';
export { MARKING_LEVELS, type Marking, type MarkingLevel } from './model/marking.ts';
export type { Link, Media } from './model/media.ts';
export type { Involvement, Organisation } from './model/organisation.ts';
export type { Area, Contact, Correspondence, Edition, Item, Pillar, PlanHead, Term } from './model/plan.ts';
export type { Basis, Provenance } from './model/provenance.ts';
export type { Reported } from './model/reported.ts';
export type { Block, Sector, Statement } from './model/sector.ts';
export type { Segment, Source } from './model/source.ts';
export { DELIVERY_STATES, type Delivery, type DeliveryState, type Rating, type RecordState } from './model/state.ts';
export { countDelivery, type ProgressCount, type ProgressPoint, progressPoint } from './progress/course.ts';
export { type AreaCoverage, areaCoverage, type Coverage } from './progress/coverage.ts';
export { type ItemProgress, itemProgress } from './progress/items.ts';
export { isOverdue, type OverdueItem, overdue } from './progress/overdue.ts';
export { type Charges, responsibleFor } from './progress/responsible.ts';
export { countStates, DELIVERING, type StateCount } from './progress/states.ts';
export { amountOf } from './quantity/amount.ts';
export { type Quantity, SCALES, type Scale } from './quantity/quantity.ts';
export { UNITS, type Unit } from './quantity/units.ts';
export { citedSources } from './select/cited-sources.ts';
export {
  concernsCountry,
  concernsGroup,
  countriesWithSheet,
  eventsNaming,
  membersOf,
  namedCountries,
} from './select/countries.ts';
export { figuresById } from './select/figures.ts';
export { type Handling, handlingOf, isHandledAs, mayName } from './select/handling.ts';
export { once } from './select/once.ts';
export { belongsTo, ministriesInCharge, ownersOf } from './select/owners.ts';
export { type Related, related } from './select/related.ts';
export { type Scope, type ScopeKind, scopeSchema } from './select/scope.ts';
export { detailsOf, sectorActions } from './select/sector-actions.ts';
export {
  type SelectedAction,
  type SelectedBlock,
  type SelectedPillar,
  type SelectedSector,
  type Selection,
  scopeIds,
  select,
  selectedActions,
} from './select/select.ts';
export { splitMentions, type TextPiece, withoutMentions } from './text/mention.ts';
export type { Name } from './text/name.ts';
export { printableText } from './text/printable.ts';
export { LANGUAGES, type Language, type Text, type TextStatus } from './text/text.ts';
export { dateBounds } from './time/bounds.ts';
export { compareDates, isAhead, isOver, sortKey } from './time/compare.ts';
export { toEdtf } from './time/edtf.ts';
export { FUZZY_DATE_FORMS } from './time/forms.ts';
export type { AnchorDate, DateBounds, FuzzyDate } from './time/fuzzy-date.ts';
export { parseFuzzyDate } from './time/parse.ts';
export { writeFuzzyDate } from './time/write.ts';
