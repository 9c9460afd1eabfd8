export type { Properties } from './document/properties.ts';
export { type FinishedPdf, finishTagged, finishUntagged } from './finish.ts';
