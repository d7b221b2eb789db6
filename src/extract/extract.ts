/** One issue → what it says, before other issues are asked. Pure: the same issue and knowledge give the same extraction. */
import type { Knowledge } from '../lexicon/index.js'
import { plainToRaw, sentences } from '../issues/index.js'
import type { Block, Claim, Extraction, Figure, Issue, Mention, Story, StoryRecord } from '../records.js'
import { hasCjk } from '../text/fold.js'
import { compareBy } from '../text/order.js'
import { statedIn } from './stated.js'
import { findClaims } from './claims/find.js'
import { leadAfter } from './claims/lead.js'
import { judgeClaims } from './claims/judged/find.js'
import { guessTypes } from './claims/judged/story.js'
import { findFigures } from './figures/find.js'
import { findNames } from './names/find.js'
import { fullName } from './names/member.js'
import { blankCitations } from './citations.js'
import { openClauseClaims } from './openClauses.js'
import { isShouted, isWrittenSmall, withCapitals, withoutShouting } from './truecase.js'
import type { Name, Passage, Scope } from './scope.js'

const scopeOf = (story: Story, small: boolean, knowledge: Knowledge): Scope => ({
  story,
  passages: story.blocks
    .filter((block) => block.role === 'content' || block.role === 'overview')
    .map((block): Passage => ({
      block,
      text: cased(blankCitations(block), block, small, knowledge),
      sentences: sentences(block),
      names: [],
      inner: [],
      heading: block.kind === 'heading',
    })),
})

/** The text in the capitals that its names would have, whatever the writer's habit. */
const cased = (text: string, block: Block, small: boolean, knowledge: Knowledge): string =>
  block.kind === 'code' || block.kind === 'row'
    ? text
    : isShouted(text)
      ? withoutShouting(text, knowledge)
      : small && !hasCjk(text)
        ? withCapitals(text, block, knowledge)
        : text

const storyRecord = (story: Story): StoryRecord => ({
  order: story.order,
  title: story.title,
  section: story.section,
  start: story.start,
  end: story.end,
  text: story.blocks
    .filter((block) => block.role !== 'noise')
    .map((block) => block.text)
    .join('\n'),
  urls: [...story.urls],
})

/** The heading that a story stands under, with the names in it. */
const headingOf = ({ story }: Scope, scopes: readonly Scope[]): Passage | undefined =>
  story.section === null
    ? undefined
    : scopes.findLast((other) => other.story.order < story.order && other.passages[0]?.block.text === story.section)
        ?.passages[0]

/**
 * Extracts mentions, claims and figures of one issue.
 * @param issue as read by the issues room
 * @param knowledge lexicon and cue words
 */
export function extractIssue(issue: Issue, knowledge: Knowledge): Extraction {
  const small = isWrittenSmall(issue)
  const scopes = issue.stories.map((story) => scopeOf(story, small, knowledge))
  findNames(scopes, knowledge)
  const mentions: Mention[] = []
  const index = new Map<Name, number>()
  const claims: Claim[] = []
  const figures: Figure[] = []
  const quotes: Record<string, string> = {}
  const span = (block: Block, start: number, end: number): { start: number; end: number } => {
    const raw = plainToRaw(block, start, end)
    quotes[`${raw.start}-${raw.end}`] = issue.text.slice(raw.start, raw.end)
    return raw
  }
  // claims weigh the types of the names they bind, so they come before mentions are written down
  let lead: Name | undefined
  const ruled = scopes.map((scope) => {
    const heading = headingOf(scope, scopes)
    const stated = findClaims(scope, knowledge, heading, lead)
    lead = leadAfter(scope, lead, knowledge)
    const open = issue.language === 'zh' ? [] : openClauseClaims(scope, stated, knowledge)
    return { scope, heading, claims: [...stated, ...open], figures: findFigures(scope, knowledge) }
  })
  // by now all stories have told what unknown names may be
  const guesses = guessTypes(scopes)
  const found = ruled.map(({ heading, ...each }) => ({
    ...each,
    claims: judgeClaims(each.scope, heading, each.claims, guesses, knowledge),
  }))
  for (const { scope } of found)
    for (const passage of scope.passages)
      for (const name of [...passage.names, ...passage.inner]) {
        index.set(name, mentions.length)
        const raw = plainToRaw(passage.block, name.start, name.end)
        const stands = fullName(name)
        mentions.push({
          story: scope.story.order,
          start: raw.start,
          end: raw.end,
          name: name.text,
          ...(issue.text.slice(raw.start, raw.end) === name.text ? {} : { raw: issue.text.slice(raw.start, raw.end) }),
          types: name.types,
          ...(name.known && !name.family ? { entry: name.known.id } : {}),
          ...(name.family ? { family: name.family.id } : {}),
          ...(stands !== name.text ? { stands } : {}),
          ...(name.weak ? { weak: true } : {}),
        })
      }
  for (const { scope, claims: local, figures: counted } of found) {
    for (const claim of local) {
      const stated = statedIn(claim)
      const raw = span(claim.passage.block, stated.start, stated.end)
      const source = index.get(claim.source)
      const target = index.get(claim.target)
      const benchmark = claim.benchmark ? index.get(claim.benchmark) : null
      if (source === undefined || target === undefined || benchmark === undefined) continue
      claims.push({
        type: claim.type,
        source,
        target,
        ...(claim.benchmark === undefined ? {} : { benchmark }),
        ...(claim.value === undefined ? {} : { value: claim.value }),
        ...(claim.unit === undefined ? {} : { unit: claim.unit }),
        ...(claim.rank === undefined ? {} : { rank: claim.rank }),
        story: scope.story.order,
        ...raw,
        rule: claim.rule,
      })
    }
    for (const figure of counted) {
      const entity = index.get(figure.entity)
      if (entity === undefined) continue
      figures.push({
        entity,
        metric: figure.metric,
        value: figure.value,
        unit: figure.unit,
        story: scope.story.order,
        ...span(figure.passage.block, figure.start, figure.end),
        rule: figure.rule,
      })
    }
  }
  return {
    issue: {
      id: issue.id,
      path: issue.path,
      date: issue.date,
      title: issue.title,
      language: issue.language,
      hash: issue.hash,
    },
    stories: issue.stories.map(storyRecord),
    mentions,
    claims: claims.sort(
      compareBy(
        (claim) => claim.start,
        (claim) => claim.end,
        (claim) => claim.type,
        (claim) => claim.source,
        (claim) => claim.target,
      ),
    ),
    figures: figures.sort(
      compareBy(
        (figure) => figure.start,
        (figure) => figure.entity,
        (figure) => figure.metric,
        (figure) => figure.value,
      ),
    ),
    quotes,
  }
}
