/** All names of an issue's stories, each passage scanned once, overlaps settled, short forms and links used. */
import type { Knowledge } from '../../lexicon/index.js'
import type { Known } from '../../lexicon/index.js'
import { hasCjk } from '../../text/fold.js'
import { compareBy } from '../../text/order.js'
import { support, type Name, type Passage, type Scope } from '../scope.js'
import { confirmAmbiguous } from './ambiguous.js'
import { brandNames } from './brands.js'
import { bracketNames } from './bracket.js'
import { weighContext } from './context.js'
import { coordinatedNames } from './coordinated.js'
import { handleNames } from './handles.js'
import { hanNames } from './han.js'
import { hanFirms } from './hanFirms.js'
import { weighHubs } from './hubs.js'
import { settleNamesakes } from './namesakes.js'
import { knownNames, ownTiers } from './known.js'
import { personNames, shortPersons } from './people.js'
import { weighPlaces } from './place.js'
import { poolEvidence } from './pool.js'
import { runNames, yields } from './runs.js'
import { innerMakers } from './inner.js'
import { shortNames } from './short.js'
import { namedApps } from './namedApps.js'
import { shortHeads } from './shortHeads.js'
import { shortOrgs } from './shortOrgs.js'
import { sizeNames } from './sizes.js'
import { slashNames } from './slash.js'
import { bareVersions } from './versions.js'

const tiersOf = new WeakMap<Knowledge, ReadonlyMap<string, Known>>()

/** Fills the `names` of every passage. */
export function findNames(scopes: readonly Scope[], knowledge: Knowledge): void {
  let own = tiersOf.get(knowledge)
  if (!own) tiersOf.set(knowledge, (own = ownTiers(knowledge)))
  for (const scope of scopes)
    for (const passage of scope.passages) passage.names = passageNames(passage, own, knowledge)
  hanFirms(scopes)
  shortNames(scopes)
  coordinatedNames(scopes, knowledge)
  bareVersions(scopes, knowledge)
  sizeNames(scopes)
  for (const scope of scopes) for (const passage of scope.passages) passage.inner = innerMakers(passage, knowledge)
  for (const scope of scopes) {
    weighHubs(scope.story.urls, scope.passages, knowledge)
    for (const passage of scope.passages) {
      settleNamesakes(passage, knowledge)
      weighContext(passage.text, passage.names, knowledge)
      weighPlaces(passage.text, passage.names, passage.heading, knowledge)
      weighMarks(passage)
      bracketNames(passage)
    }
  }
  shortPersons(scopes)
  namedApps(scopes)
  shortOrgs(scopes)
  shortHeads(scopes)
  confirmAmbiguous(scopes)
  // formats, devices, licences and the like are named, but no things this graph is about
  for (const scope of scopes)
    for (const passage of scope.passages)
      passage.names = passage.names.filter(({ known, family }) => !ASIDE.has((known ?? family)?.kind ?? ''))
  poolEvidence(scopes)
}

const ASIDE: ReadonlySet<string> = new Set(['language', 'format', 'method', 'licence', 'os', 'device'])

function passageNames(passage: Passage, own: ReadonlyMap<string, Known>, knowledge: Knowledge): Name[] {
  const { text, block } = passage
  const known = knownNames(text, block.marks, knowledge, own)
  const persons = personNames(
    text,
    (start, end) => known.some((name) => !name.weak && name.start < end && start < name.end),
    knowledge,
  )
  const branded = brandNames(text, known, block.marks, passage.heading && !hasCjk(text), knowledge)
  const handles = handleNames(text, knowledge)
  const kept = [
    ...known.filter((name) => !branded.some((brand) => name.start < brand.end && brand.start < name.end)),
    ...branded,
  ].filter((name) => !persons.some((person) => person.start < name.end && name.start < person.end))
  const free = [...kept, ...persons].filter(
    (name) => !handles.some((each) => each.start < name.end && name.start < each.end),
  )
  const first = [...free, ...handles].sort(compareBy((name) => name.start))
  const taken = (start: number, end: number): boolean => first.some((name) => name.start < end && start < name.end)
  const han = [...hanNames(text, taken, knowledge), ...slashNames(text, block.marks, taken)]
  const all = [...first, ...han]
  const found = runNames(text, block.marks, passage.sentences, all, passage.heading, knowledge)
  const overlaps = (a: Name, b: Name): boolean => a.start < b.end && b.start < a.end
  const runs = found.filter((run) =>
    all.every(
      (name) =>
        !overlaps(name, run) ||
        (yields(name) && run.end - run.start > name.end - name.start + 1 && !isEdition(name, run)),
    ),
  )
  const stay = all.filter((name) => !runs.some((run) => overlaps(name, run)))
  return [...stay, ...runs].sort(
    compareBy(
      (name) => name.start,
      (name) => name.end,
    ),
  )
}

/** A mark around exactly a doubtful name ("**Skills**", "`flow`") says that it is meant as a name. */
function weighMarks(passage: Passage): void {
  for (const name of passage.names) {
    if (!name.weak || !name.known) continue
    const mark = passage.block.marks.find(
      ({ kind, start, end }) =>
        (kind === 'bold' || kind === 'code' || kind === 'link') &&
        Math.abs(start - name.start) <= 1 &&
        Math.abs(end - name.end) <= 1,
    )
    // what opens an item, marked, is what it tells of
    if (mark) support(name, name.known.type, mark.start <= 4 ? 0.9 : 0.6, `marked up (${mark.kind})`)
  }
}

/** "iPhone 17e", "Ryzen AI 9": a device or system with its number is one still. */
const isEdition = (name: Name, run: Name): boolean =>
  name.known?.kind !== undefined &&
  ASIDE.has(name.known.kind) &&
  run.start === name.start &&
  /^(?:[\s-]*(?:[A-Z]{0,2}\d+\w*|Pro|PRO|Max|Plus|Ultra|Mini|Air|SE|AI|HX))+$/u.test(run.text.slice(name.text.length))
