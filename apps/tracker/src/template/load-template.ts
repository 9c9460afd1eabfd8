import { sha256 } from '@shinrai/build';
import { fail, type Result, succeed } from '@shinrai/diagnostics';
import { parseYaml, readSettingsText } from '@shinrai/templating/yaml';
import { type TrackerTemplate, trackerTemplateSchema } from './tracker-template.ts';

/** A template with the digest of the file that it was read from. */
export interface LoadedTemplate {
  readonly template: TrackerTemplate;
  readonly digest: string;
}

/** Reads a tracker's template. Whatever is wrong with it is found in one run, each with its line. */
export function loadTemplate(file: string): Result<LoadedTemplate> {
  const { value: text, findings } = readSettingsText(file);
  return text === undefined ? fail(...findings) : parseTemplate(text, file);
}

/** The template that a text holds; `file` is what findings call it. */
export function parseTemplate(text: string, file: string): Result<LoadedTemplate> {
  const { value: template, findings } = parseYaml(text, file, trackerTemplateSchema);
  return template ? succeed({ template, digest: sha256(text) }) : fail(...findings);
}
