/** Freezes a value to its last leaf. A map refuses to be changed, which freezing alone does not make it do. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) freezeMap(value);
  for (const inner of Object.values(value)) freezeDeep(inner);
  return Object.freeze(value);
}

function freezeMap(map: Map<unknown, unknown>): void {
  for (const inner of map.values()) freezeDeep(inner);
  for (const method of ['set', 'delete', 'clear']) Object.defineProperty(map, method, { value: refuse });
}

function refuse(): never {
  throw new TypeError('a plan cannot be changed');
}
