export const nearestQuestions = (..._: unknown[]): string[] => []
