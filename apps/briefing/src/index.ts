export { type BriefingsRequest, createBriefings } from './briefings.ts';
export { NoBrowserError } from './browser/find.ts';
