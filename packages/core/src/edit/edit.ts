/** What a YAML file can hold, as plain data. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** One step towards a value: a key, a place in a list counted from 0, or the entry of a list that has an id. */
export type EditStep = string | number | { readonly id: string };

/** One change of a YAML file. */
export type Edit =
  | {
      /** Where a value is put; a key that is missing is added, with the maps above it. */
      readonly path: readonly EditStep[];
      readonly value: YamlValue;
      /** Keys behind which a new key goes, if they are there; otherwise it goes to the end. */
      readonly after?: readonly string[];
    }
  | {
      /** The list that gets one more entry; one that is missing is made. */
      readonly path: readonly EditStep[];
      readonly add: YamlValue;
    };

/** What is asked for in a file cannot be done there: an entry or list is missing, or two edits contradict. */
export class EditError extends Error {
  constructor(path: readonly EditStep[], problem: string) {
    super(`${formatEditPath(path)}: ${problem}`);
    this.name = 'EditError';
  }
}

/**
 * A path as people read it.
 *
 * @example formatEditPath(['actions', { id: 'winter-route' }, 'dates', 0]) // 'actions[winter-route].dates[0]'
 */
export function formatEditPath(path: readonly EditStep[]): string {
  const steps = path.map((step) =>
    typeof step === 'string' ? `.${step}` : `[${typeof step === 'number' ? step : step.id}]`,
  );
  return steps.join('').replace(/^\./, '');
}
