/** Templates without the wording around them: for threads, which get their words told. */
export { escapeHtml, type SafeHtml, safeHtml, type TemplateHelper } from './helpers/template-helper.ts';
export { TemplateError } from './template-error.ts';
export { createTemplates, type Templates, type TemplatesOptions } from './templates.ts';
