export { type BriefingsRequest, createBriefings } from './briefings.ts';
export { PRINT_FORMS, type PrintForm } from './impose/form.ts';
export type { PrintOptions } from './options.ts';
