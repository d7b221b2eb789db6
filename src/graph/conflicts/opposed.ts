/** Which of several sides cannot be right together. */
import { issuesOfSide, type Side } from './conflict.js'

/** Values this near are one value told with another rounding. */
export const SAME_VALUE = 0.005

/** Whether two values are more than 0.5 % of the greater apart. */
export const differ = (a: number, b: number): boolean =>
  Math.abs(a - b) > SAME_VALUE * Math.max(Math.abs(a), Math.abs(b))

/** "48 万" for 483,000 is a rounding; a tenth more is another figure. */
const ROUNDED = 0.05

/** Worth of a number's last digit that is no filling zero: 10,000 for 480,000, 0.1 for 2.5. */
function lastDigit(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  return 10 ** (Number(exponent) - (digits.length > 1 ? digits.length - 2 : 0))
}

/** Whether one figure is the other rounded or cut off: they differ by less than the coarser one's last digit. */
export const isRounding = (a: number, b: number): boolean =>
  Math.abs(a - b) < Math.max(lastDigit(a), lastDigit(b)) &&
  Math.abs(a - b) <= ROUNDED * Math.max(Math.abs(a), Math.abs(b))

/**
 * Two sides speak against each other only where different issues take them: an issue that says both knows of both (two
 * settings, a joint release), and so does not speak against either.
 */
export function inDifferentIssues(a: Side, b: Side): boolean {
  const left = new Set(issuesOfSide(a))
  const right = new Set(issuesOfSide(b))
  const onlyLeft = [...left].some((issue) => !right.has(issue))
  const onlyRight = [...right].some((issue) => !left.has(issue))
  return onlyLeft && onlyRight
}

/** The sides that some other side is opposed to, in the order given. */
export const opposed = (sides: readonly Side[], against: (a: Side, b: Side) => boolean): Side[] =>
  sides.filter((side) =>
    sides.some((other) => other !== side && inDifferentIssues(side, other) && against(side, other)),
  )
