import { createRequire } from 'node:module';
import type { Workbook as ExceljsWorkbook } from 'exceljs';

/**
 * The workbook of exceljs alone. The package's own door also loads readers, streams and CSV, which takes three times as
 * long as everything that a tracker needs.
 */
export const Workbook = createRequire(import.meta.url)('exceljs/lib/doc/workbook.js') as new () => ExceljsWorkbook;
