export { createDrafts, type DraftsRequest } from './create-drafts.ts';
