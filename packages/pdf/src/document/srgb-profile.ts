/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4, made from its numbers: the primaries adapted to
 * D50, and the transfer curve with its straight part. About half a kilobyte, and nobody else's work.
 */
export function srgbProfile(): Uint8Array {
  made ??= makeProfile();
  return made;
}

/** Every document has it: it is made once. */
let made: Uint8Array | undefined;

function makeProfile(): Uint8Array {
  const curve = bytes(
    'para',
    0,
    ...int16(3),
    0,
    0,
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed),
  );
  const tags: readonly (readonly [name: string, data: Uint8Array])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('MIT')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['chad', bytes('sf32', 0, ...ADAPTATION.flatMap(fixed))],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = placesOf(
    tags.map(([, data]) => data),
    128 + 4 + 12 * tags.length,
  );
  const table = tags.flatMap(([name, data]) => [
    ...latin(name),
    ...int32(places.get(data) ?? 0),
    ...int32(data.length),
  ]);
  const body = [...places.keys()].flatMap((data) => [...data]);
  const rest = [...int32(tags.length), ...table, ...body];
  return Uint8Array.from([...header(128 + rest.length), ...rest]);
}

/** From the white of sRGB (D65) to that of profiles (D50), after Bradford. */
const ADAPTATION = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];

/** Header of a display profile from RGB to XYZ (ICC.1:2010, 7.2); its date is that of the standard. */
function header(size: number): readonly number[] {
  const head = [...int32(size), ...int32(0), ...int32(0x04200000), ...latin('mntrRGB XYZ ')];
  const date = [1999, 10, 18, 0, 0, 0].flatMap(int16);
  const rest = [...latin('acsp'), ...Array<number>(28).fill(0), ...[0.9642, 1, 0.8249].flatMap(fixed)];
  return [...head, ...date, ...rest, ...Array<number>(48).fill(0)];
}

/** Where each piece of data stands; equal pieces are kept once. */
function placesOf(pieces: readonly Uint8Array[], start: number): ReadonlyMap<Uint8Array, number> {
  let at = start;
  const places = new Map<Uint8Array, number>();
  for (const data of new Set(pieces)) {
    places.set(data, at);
    at += data.length;
  }
  return places;
}

/** A tag's data: signature, reserved bytes, content, filled up to a multiple of four. */
function bytes(signature: string, reserved: number, ...content: readonly number[]): Uint8Array {
  const data = [...latin(signature), ...int32(reserved), ...content];
  return Uint8Array.from([...data, ...Array<number>((4 - (data.length % 4)) % 4).fill(0)]);
}

const words = (text: string) =>
  bytes(
    'mluc',
    0,
    ...int32(1),
    ...int32(12),
    ...latin('enUS'),
    ...int32(text.length * 2),
    ...int32(28),
    ...utf16(text),
  );
const xyz = (...values: readonly number[]) => bytes('XYZ ', 0, ...values.flatMap(fixed));
const latin = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
const utf16 = (text: string) => latin(text).flatMap(int16);
const int16 = (value: number) => [(value >> 8) & 255, value & 255];
const int32 = (value: number) => [(value >> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255];
/** A number with sixteen bits before and after its point. */
const fixed = (value: number) => int32(Math.round(value * 65536));
