/** A file holds more than is read of any: no other way of reading it is tried. */
export class BeyondBounds extends RangeError {}
