/** Makers that open the name of their thing: "Anthropic" in "Anthropic API", "OpenAI" in "OpenAI Prism". */
import type { Knowledge } from '../../lexicon/index.js'
import type { Name, Passage } from '../scope.js'

/** One mention for each maker inside a longer known name of what it makes. */
export function innerMakers(passage: Passage, knowledge: Knowledge): Name[] {
  return passage.names.flatMap((name): Name[] => {
    const maker = (name.known ?? name.family)?.maker
    if (maker === undefined || name.stands !== undefined) return []
    const match = knowledge.lexicon.forms.match(passage.text, name.start)
    // the longest form is the name itself: look for the maker's own forms in its first words
    const first = /^\S+/u.exec(name.text)?.[0] ?? ''
    if (!match || first.length >= name.text.length) return []
    for (let end = name.start + first.length; end < name.end; end++) {
      if (passage.text.charAt(end) !== ' ') continue
      const form = knowledge.lexicon
        .find(passage.text.slice(name.start, end))
        .find(({ known }) => known.type === 'org' && known.name === maker)
      if (form)
        return [
          {
            start: name.start,
            end,
            text: passage.text.slice(name.start, end),
            types: [{ type: 'org', weight: 5, reason: `lexicon: ${maker}` }],
            known: form.known,
            weak: false,
          },
        ]
    }
    return []
  })
}
