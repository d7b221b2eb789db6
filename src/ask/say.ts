export const sayAnswers = (..._: unknown[]): string => ''
export const sayNothing = (..._: unknown[]): string => ''
export const sayNotUnderstood = (..._: unknown[]): string => ''
