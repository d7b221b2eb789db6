/** "Studio Lite" for the Agent Studio Lite of the same story, "Shell 工具" for its Hosted Shell. */
import type { Name, Scope } from '../scope.js'

/** Ends in words of Latin letters with something before. */
const LONGER = /^\S+ (\S+(?: \S+)*)$/u

/** The ends of a name that can stand for it. */
function endsOf(text: string): string[] {
  const ends: string[] = []
  for (let rest = LONGER.exec(text)?.[1]; rest !== undefined; rest = LONGER.exec(rest)?.[1]) ends.push(rest)
  return ends
}

/** The end of exactly one longer name of its story that nobody knows stands for that. */
export function shortHeads(scopes: readonly Scope[]): void {
  for (const { passages } of scopes) {
    const names = passages.flatMap((passage) => passage.names)
    const fulls = new Map<string, Set<string>>()
    for (const { known, family, stands, text } of names)
      if (!known && !family && stands === undefined)
        for (const end of endsOf(text)) fulls.set(end, (fulls.get(end) ?? new Set()).add(text))
    for (const name of names) {
      const fits = fulls.get(name.text)
      if (fits?.size !== 1 || !name.weak || name.family || name.stands !== undefined || !isThing(name)) continue
      // what the lexicon knows by this word is another thing
      if (name.known) name.types.splice(0, name.types.length, ...name.types.filter(({ type }) => type === 'product'))
      delete name.known
      name.stands = [...fits][0]!
    }
  }
}

/** Two words or more that nobody knows, or one with the word for what it is behind it ("Shell 工具"). */
const isThing = (name: Name): boolean =>
  (!name.known && name.text.includes(' ')) ||
  name.types.some(
    ({ type, reason }) =>
      type === 'product' && /^followed by (?:工具|功能|服务|平台|tool|feature|service|app)$/u.test(reason),
  )
