/** Gives what was put on a shelf, whether it is still there or has to be made again. */
export type Held<T> = () => T;

/** Keeps something of about this size, in characters of JSON, or else remembers how to make it again. */
export type Shelf = <T>(value: T, size: number, make: () => T) => Held<T>;

/**
 * A shelf with room for so much: what documents say is worked out to know what changed, and needed again to make them.
 * Small plans are held whole; however many documents there are, the memory that they take stays within bounds.
 */
export const createShelf = (room = 32_000_000): Shelf => {
  let left = room;
  return (value, size, make) => {
    if (size > left) return make;
    left -= size;
    return () => value;
  };
};
