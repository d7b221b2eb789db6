/** Commands that are named things of their own: "/simplify", in code marks, in quotes, or where something new is told. */
import type { Mark } from '../../records.js'
import { support, type Name } from '../scope.js'

const COMMAND = /(?<![\p{L}\p{N}_/.:)~<-])\/[a-z]{3,}(?:-[a-z]+)*(?![\p{L}\p{N}_/.>*-])/gu
const NEW =
  /(?:\b(?:ships?|shipped|adds?|added|gets?|got|new|launch(?:ed|es)?|introduc(?:ed|es)|releas(?:ed|es)|commands?|skills?)|推出|上线|新增|加入|发布|命令|技能|引入)(?:了|的)?(?:\s?:)?[\s“"`*]*$/iu
/** Directories of systems. */
const PATH = /^\/(?:tmp|usr|etc|var|home|dev|bin|opt|lib|proc|mnt|api|src|docs|root|sys|run)$/u

/** Slash commands outside the names already known. */
export function slashNames(
  text: string,
  marks: readonly Mark[],
  taken: (start: number, end: number) => boolean,
): Name[] {
  const names: Name[] = []
  for (const match of text.matchAll(COMMAND)) {
    const start = match.index
    const end = start + match[0].length
    if (PATH.test(match[0]) || taken(start, end)) continue
    const before = text.slice(Math.max(0, start - 24), start)
    const marked = marks.some(
      (mark) => mark.kind === 'code' && Math.abs(mark.start - start) <= 1 && Math.abs(mark.end - end) <= 1,
    )
    const quoted = /[“"]$/u.test(before) && /^[”"]/u.test(text.slice(end))
    const listed = names.some((other) =>
      /^\s*[`”"]?(?:,|、|和|and|,\s*and)\s*[`“"]?\s*$/u.test(text.slice(other.end, start)),
    )
    if (!marked && !quoted && !listed && !NEW.test(before)) continue
    const name: Name = { start, end, text: match[0], types: [], weak: false }
    support(name, 'product', 2, 'a command by its slash')
    names.push(name)
  }
  return names
}
