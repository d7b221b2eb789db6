/** A name explained by another in brackets: "林俊漾（Lin Junyang）", "Model Context Protocol (MCP)". */
import { hasCjk } from '../../text/fold.js'
import type { Name, Passage } from '../scope.js'
import { fullName } from './member.js'
import { support, weightOf } from '../scope.js'

const isPerson = (name: Name): boolean => weightOf(name, 'person') >= 1

/** True when the letters of `short` open the words of `long`. */
function abbreviates(short: string, long: string): boolean {
  if (!/^[A-Z][A-Za-z]{1,7}$/u.test(short)) return false
  const initials = (long.match(/\b[A-Za-z]|(?<=[a-z])[A-Z]/gu) ?? []).join('').toUpperCase()
  return initials.length >= 2 && initials === short.toUpperCase()
}

/** Joins a bracketed name to the one before it where one plainly explains the other. */
export function bracketNames(passage: Passage): void {
  const { names, text } = passage
  for (let index = 1; index < names.length; index++) {
    const left = names[index - 1]!
    const right = names[index]!
    const between = text.slice(left.end, right.start)
    if (!/^\s*[（(]\s*$/u.test(between) || !/^\s*[）)]/u.test(text.slice(right.end))) continue
    if (left.known && right.known) continue
    const scripts = hasCjk(left.text) !== hasCjk(right.text)
    if (
      scripts &&
      (isPerson(left) || isPerson(right)) &&
      !(left.known && left.known.type !== 'person') &&
      !(right.known && right.known.type !== 'person')
    ) {
      // the Latin spelling is the canonical one
      const [han, latin] = hasCjk(left.text) ? [left, right] : [right, left]
      if (/^[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)+$/u.test(latin.text) || latin.known) {
        support(latin, 'person', 1.5, `explains ${han.text}`)
        support(han, 'person', 1.5, `explained as ${latin.text}`)
        if (han.known) latin.stands = han.known.name
        else han.stands = fullName(latin)
      }
    } else if (abbreviates(right.text, left.text) && !right.known) {
      right.stands = fullName(left)
      right.types.push(...left.types)
    } else if (abbreviates(left.text, right.text) && !left.known) {
      left.stands = fullName(right)
      left.types.push(...right.types)
    }
  }
}
