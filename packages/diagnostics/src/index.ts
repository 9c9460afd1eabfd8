export {
  compareDiagnostics,
  countSeverities,
  type Diagnostic,
  hasErrors,
  type Related,
  SEVERITIES,
  type Severity,
} from './diagnostic.ts';
export type { At, Hole, MessageTemplate } from './message.ts';
export { CATALOGUE, messages } from './messages.generated.ts';
export { nearest } from './nearest.ts';
export {
  type CellPlace,
  comparePlaces,
  type FilePlace,
  formatPlace,
  type PagePlace,
  type Place,
  type SourceLines,
  type TemplatePlace,
} from './place.ts';
export { clean } from './report/clean.ts';
export { reportForGithub } from './report/github.ts';
export { reportAsJson } from './report/json.ts';
export { type PeopleOptions, reportForPeople, summarise } from './report/people.ts';
export { combineResults, fail, type Result, succeed } from './result.ts';
