export { escapeHtml, type SafeHtml, safeHtml, type TemplateHelper } from './helpers/template-helper.ts';
export { TemplateError } from './template-error.ts';
export { createTemplates, type Templates, type TemplatesOptions } from './templates.ts';
export { loadWording, type Wording, type WordingLanguage } from './wording.ts';
export { type Check, type Places, readYaml } from './yaml/read-yaml.ts';
