/** Forms that are also common words count where their maker, their family or their full name is near. */
import { support, type Name, type Scope } from '../scope.js'
import { foldName } from '../../text/fold.js'

const NEAR = 1
const FAR = 0.7
const SAME = 1.5

/** Adds support to ambiguous names by what else the story and the issue name. */
export function confirmAmbiguous(scopes: readonly Scope[]): void {
  const sure = (scope: Scope): Name[] =>
    scope.passages.flatMap(({ names, inner }) => [...names, ...inner]).filter((name) => !name.weak)
  const issue = scopes.map(sure)
  const named = new Set(issue.flat().map((name) => name.known?.name ?? ''))
  const families = new Set(issue.flat().map((name) => name.family?.name ?? ''))
  for (const [order, scope] of scopes.entries()) {
    const story = new Set(issue[order]!.map((name) => name.known?.name ?? name.family?.name ?? ''))
    for (const { names } of scope.passages)
      for (const name of names) {
        preferNamed(name, named, story)
        const { known } = name
        if (!known || !name.weak || foldName(known.name) === '') continue
        const kin = [known.maker, known.parent, known.org].filter((each) => each !== undefined)
        // "Bun" where Bun v1.3.10 is named
        if (families.has(known.name) && /^[A-Z]/u.test(name.text))
          support(name, known.type, SAME, 'a version of it is named')
        else if (kin.some((each) => story.has(each)) || story.has(known.name))
          support(name, known.type, NEAR, 'its maker is named beside it')
        else if (named.has(known.name)) support(name, known.type, FAR, 'its full name is in the issue')
      }
  }
}

/** Of several things that one word may mean, the one whose full name or whose maker is named ("Copilot" beside GitHub). */
function preferNamed(name: Name, issue: ReadonlySet<string>, story: ReadonlySet<string>): void {
  const { known } = name
  if (!known || !name.weak || issue.has(known.name) || name.stands !== undefined) return
  const others = (name.alternates ?? []).filter((each) => each !== known && each.type === known.type)
  const meant =
    others.find((each) => issue.has(each.name)) ??
    (known.maker !== undefined && story.has(known.maker)
      ? undefined
      : others.find((each) => each.maker !== undefined && story.has(each.maker)))
  if (meant) name.known = meant
}
