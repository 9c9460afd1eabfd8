export { createTrackers, type TrackersRequest } from './create-trackers.ts';
export { type LoadedTemplate, loadTemplate } from './template/load-template.ts';
