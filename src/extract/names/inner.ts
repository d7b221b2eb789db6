/** Makers that open the name of their thing: "Anthropic" in "Anthropic API", "OpenAI" in "OpenAI Prism". */
import type { Knowledge } from '../../lexicon/index.js'
import { foldName } from '../../text/fold.js'
import type { Name, Passage } from '../scope.js'

/** One mention for each maker inside a longer known name of what it makes. */
export function innerMakers(passage: Passage, knowledge: Knowledge): Name[] {
  return passage.names.flatMap((name): Name[] => {
    const thing = name.known ?? name.family
    if (thing?.type === 'org' || thing?.type === 'person' || name.stands !== undefined) return []
    // whoever opens a new name, or the alias of one that goes without, made it; of others the lexicon says who did
    const first = /^\S+/u.exec(name.text)?.[0] ?? ''
    if (first.length >= name.text.length || (!thing && name.weak)) return []
    const maker =
      thing === undefined || !foldName(thing.name).startsWith(foldName(first)) ? thing?.maker : (thing.maker ?? '')
    for (let end = name.start + first.length; end < name.end; end++) {
      if (passage.text.charAt(end) !== ' ') continue
      const form = knowledge.lexicon
        .find(passage.text.slice(name.start, end))
        .find(
          ({ known, ambiguous }) =>
            known.type === 'org' &&
            (maker === undefined ? !ambiguous : known.name === maker || (maker === '' && !ambiguous)),
        )
      if (form)
        return [
          {
            start: name.start,
            end,
            text: passage.text.slice(name.start, end),
            types: [{ type: 'org', weight: 5, reason: `lexicon: ${form.known.name}` }],
            known: form.known,
            weak: false,
          },
        ]
    }
    return []
  })
}
