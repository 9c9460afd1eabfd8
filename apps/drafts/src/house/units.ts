/** Twips (twentieths of a point) in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres as twips, the unit of Word for lengths on the page. */
export const mmToTwips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);

/** Points as twips. */
export const ptToTwips = (points: number): number => Math.round(points * 20);

/** Points as half-points, the unit of Word for sizes of letters. */
export const ptToHalfPoints = (points: number): number => Math.round(points * 2);
