/** Traits of two names of one story: types, what the lexicon knows of both, their places in it. */
import { foldName, hasCjk } from '../../../text/fold.js'
import { fullName } from '../../names/member.js'
import type { Name } from '../../scope.js'
import type { ReadLine } from './line.js'
import type { Kind, Telling } from './story.js'
import type { Traits } from './traits.js'

/** A name with the sentence it stands in. */
export interface Placed {
  readonly name: Name
  readonly line: ReadLine
}

const THINGS: ReadonlySet<Kind['type']> = new Set(['model', 'product', 'benchmark', 'unknown'])

const few = (count: number): string => (count > 3 ? 'many' : String(count))

/** What holds wherever the two stand. */
export function describeEnds(traits: Traits, first: Placed, second: Placed, story: Telling): void {
  const kinds = [first, second].map(({ name }) => story.kindOf(name))
  for (const [index, { name, line }] of [first, second].entries()) {
    const isFirst = index === 0
    const { type, tag } = kinds[index]!
    const key = story.keyOf(name)
    traits.end(isFirst, tag)
    traits.end(isFirst, `one of ${few(story.count(type))} of its type`)
    if (story.first(type) === key) traits.end(isFirst, 'first of its type')
    const titled = story.title.findIndex((each) => story.keyOf(each) === key)
    if (titled >= 0) {
      traits.end(isFirst, 'in the title')
      const alike = story.title.filter((each) => story.kindOf(each).type === type)
      if (alike[0] !== undefined && story.keyOf(alike[0]) === key) traits.end(isFirst, 'first of its type in the title')
    }
    if (titled === 0) traits.end(isFirst, 'opens the title')
    if (story.section.some((each) => story.keyOf(each) === key)) traits.end(isFirst, 'in the heading above')
    if (line.names[0] === name) traits.end(isFirst, 'first of its sentence')
    if (name.weak) traits.end(isFirst, 'doubtful')
  }
  const keys = [story.keyOf(first.name), story.keyOf(second.name)]
  const topics = story.title.filter((name) => !keys.includes(story.keyOf(name)))
  if (topics.length === story.title.length) traits.pair(topics.length > 0 ? 'the title names others' : 'no title names')
  const [one, other] = kinds as [Kind, Kind]
  traits.order(`${one.type}, ${other.type}`)
  describeKnown(traits, first.name, second.name, story)
  traits.pair(`${second.line.passage.block.kind} block`)
  traits.pair(hasCjk(second.line.sentence.text) ? 'Chinese' : 'English')
}

/** What the lexicon and the build of the names tell: maker, family, one name inside the other. */
function describeKnown(traits: Traits, first: Name, second: Name, story: Telling): void {
  const makerOf = (name: Name): string | undefined => (name.known ?? name.family)?.maker
  for (const [maker, thing, isFirst] of [
    [first, second, true],
    [second, first, false],
  ] as const) {
    if (!THINGS.has(story.kindOf(thing).type)) continue
    const known = makerOf(thing)
    const names = [maker.known?.name, maker.known?.parent, ...(maker.alternates ?? []).map(({ name }) => name)]
    if (known === undefined) traits.end(!isFirst, thing.known || thing.family ? 'known without maker' : 'new')
    else traits.end(isFirst, names.includes(known) ? 'known to make the other' : 'not known to make the other')
    const [short, long] = [foldName(fullName(maker)), foldName(fullName(thing))]
    if (short !== long && long.startsWith(short)) traits.end(isFirst, 'opens the name of the other')
    else if (short !== long && long.includes(short)) traits.end(isFirst, 'inside the name of the other')
  }
  const [a, b] = [makerOf(first), makerOf(second)]
  if (a !== undefined && b !== undefined) traits.pair(a === b ? 'of one maker' : 'of two makers')
  const [family, other] = [first.family ?? first.known, second.family ?? second.known]
  if (family && family === other) traits.pair('of one family')
}
