const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The first serial number on which all programs agree: Excel believes that 1900 had a 29 February. */
const FIRST = 61;

/**
 * An ISO day as the number that Excel stores for it, in no time zone; undefined for days before March 1900.
 *
 * @example dateSerial('2024-10-01') // 45566
 */
export function dateSerial(day: string): number | undefined {
  const serial = (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY;
  return serial >= FIRST ? serial : undefined;
}

/** The day of a serial number, in ISO 8601. */
export const isoDay = (serial: number): string => new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
