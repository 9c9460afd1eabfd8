/** Reading settings, without the engine of templates. */
export { readSettingsText } from '../source/read-text.ts';
export { type Check, type Places, parseYaml, readYaml } from './read-yaml.ts';
