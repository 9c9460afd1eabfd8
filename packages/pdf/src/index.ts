export { type Attachment, readAttachments } from './attachments.ts';
export type { Properties } from './document/properties.ts';
export { type FinishedPdf, finishTagged, finishUntagged } from './finish.ts';
export { readPrinted } from './print/read.ts';
