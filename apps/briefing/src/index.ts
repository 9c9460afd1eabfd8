export { type BriefingsRequest, createBriefings } from './briefings.ts';
export { launchEarly } from './browser/launch.ts';
export { PRINT_FORMS, type PrintForm } from './impose/form.ts';
export type { PrintOptions } from './options.ts';
