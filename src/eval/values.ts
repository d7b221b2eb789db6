/** Figures are equal within 0.5 % of the gold one (ONTOLOGY 5). */
const TOLERANCE = 0.005

/** The slack of 1e-9 lets a figure on the very edge pass, whatever binary fractions make of it. */
export const sameValue = (found: number | null, gold: number): boolean =>
  found !== null && Math.abs(found - gold) <= Math.abs(gold) * (TOLERANCE + 1e-9)
