import { createHash, hash } from 'node:crypto';

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const writeObject = (value: Record<string, unknown>): string => {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(value[key], key)}`)
    .join(',')}}`;
};

const write = (value: unknown, name: string): string => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, name)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value);
  throw new TypeError(`${name}: ${Object.prototype.toString.call(value)} is not a plain JSON value`);
};

/**
 * A value as JSON with sorted keys and no spaces, so that equal values have equal texts. Properties that are undefined
 * are left out.
 *
 * @throws TypeError for anything JSON cannot hold (NaN, a Date, a function): such a value would hash by accident.
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export const canonicalJson = (value: unknown): string => write(value, 'value');

/** SHA-256 of bytes, or of a text as UTF-8, in lower-case hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

/** The inputs of an output, reduced to what a manifest keeps of them. */
export interface InputDigest {
  /** SHA-256 over all inputs: equal hash, equal bytes. */
  readonly hash: string;
  /** A short digest per input name, only for telling which of them changed. */
  readonly digests: Readonly<Record<string, string>>;
}

/**
 * Makes the function that digests inputs. It remembers objects it has seen, because outputs share most of theirs
 * (templates, fonts): an input must therefore not be changed afterwards.
 */
export const createInputDigester = (): ((inputs: Readonly<Record<string, unknown>>) => InputDigest) => {
  const seen = new WeakMap<object, string>();
  const digest = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return sha256(canonicalJson(value));
    const known = seen.get(value) ?? sha256(canonicalJson(value));
    seen.set(value, known);
    return known;
  };
  return (inputs) => {
    const all = createHash('sha256');
    const digests: Record<string, string> = {};
    for (const name of Object.keys(inputs).sort()) {
      if (inputs[name] === undefined) continue;
      const full = digest(inputs[name]);
      all.update(`${JSON.stringify(name)}:${full}\n`);
      digests[name] = full.slice(0, 16);
    }
    return { hash: all.digest('hex'), digests };
  };
};
