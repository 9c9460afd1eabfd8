import { ACTION_COLUMNS } from './action-columns.ts';
import type { ColumnSources } from './column.ts';
import { ENTRY_COLUMNS } from './entry-columns.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';
import { HISTORY_COLUMNS } from './history-columns.ts';
import {
  DOCUMENT_COLUMNS,
  EVENT_COLUMNS,
  INITIATIVE_COLUMNS,
  MATERIAL_COLUMNS,
  ORGANISATION_COLUMNS,
  OVERVIEW_COLUMNS,
  TERM_COLUMNS,
} from './register-columns.ts';
import type { Subject } from './subjects.ts';

/** The tables that a tracker can show. */
export const SHEET_COLUMNS = {
  /** What is to be filled in: actions with their milestones and events. */
  entries: ENTRY_COLUMNS,
  /** Rows for what the plan does not have yet: all of their columns are open. */
  proposals: {} as ColumnSources<Subject>,
  actions: ACTION_COLUMNS,
  overview: OVERVIEW_COLUMNS,
  events: EVENT_COLUMNS,
  documents: DOCUMENT_COLUMNS,
  initiatives: INITIATIVE_COLUMNS,
  figures: FIGURE_COLUMNS,
  organisations: ORGANISATION_COLUMNS,
  terms: TERM_COLUMNS,
  materials: MATERIAL_COLUMNS,
  history: HISTORY_COLUMNS,
} as const;
export type SheetKey = keyof typeof SHEET_COLUMNS;
