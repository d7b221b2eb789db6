export const compilePlan = (..._: unknown[]): null => null
