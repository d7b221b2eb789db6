/** Everything the program knows beforehand, put together from the texts of `data/lexicon/` and the user's `graph.yaml`. */
import type { Config } from '../records.js'
import { HeadCues, JargonCues, NameCues, PeopleCues, ShapeCues } from './cues.js'
import { Constructions, ConstructionsFile } from './constructions.js'
import { FigureCuesFile, type FigureCues } from './figureCues.js'
import { LexiconError } from './errors.js'
import { NameWeights, NameWeightsFile } from './nameWeights.js'
import { PairWeights, PairWeightsFile } from './pairWeights.js'
import { composeLexicon, type Lexicon } from './lexicon.js'
import { parseLexiconFile, parseYaml } from './parse.js'
import { RelationCues, RelationCuesFile } from './relationCues.js'
import { ScoreCues, ScoreCuesFile } from './scoreCues.js'

/** A file of the lexicon: its path below `data/lexicon/` with `/`, and its text. */
export interface KnowledgeText {
  readonly path: string
  readonly text: string
}

/**
 * Finds the subject of a verb in an English clause.
 * @param clause one clause, plain text
 * @param verb offset of the verb in it
 * @returns offsets of the subject's words, undefined where the parser sees none
 */
export type SubjectReader = (clause: string, verb: number) => { start: number; end: number } | undefined

export interface Knowledge {
  readonly lexicon: Lexicon
  readonly cues: NameCues
  readonly nameWeights: NameWeights
  readonly pairWeights: PairWeights
  readonly relations: RelationCues
  readonly constructions: Constructions
  readonly figures: FigureCues
  readonly scores: ScoreCues
  /** Ordinary English words in lower case: a capital letter alone makes no name of them. */
  readonly words: ReadonlySet<string>
  readonly config: Config
  /** A parser of English, where one was loaded: it costs a quarter of a second, and Chinese issues need none. */
  readonly subjectOf?: SubjectReader
  /** Texts of cue files that single rooms parse for themselves, by path (`cues/relations.yaml`). */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * @param texts every YAML file below `data/lexicon/`
 * @param words ordinary English words, lower case
 * @throws LexiconError with file and line of the first mistake
 */
export function composeKnowledge(
  texts: readonly KnowledgeText[],
  words: Iterable<string>,
  config: Config = {},
): Knowledge {
  const byPath = new Map(texts.map(({ path, text }) => [path, text]))
  const cue = (path: string): string => {
    const text = byPath.get(path)
    if (text === undefined) throw new LexiconError(path, 'missing from the lexicon folder')
    return text
  }
  const files = texts
    .filter(({ path }) => !path.includes('/'))
    .map(({ path, text }) => ({ path, file: parseLexiconFile(path, text) }))
  return {
    lexicon: composeLexicon(files, config),
    cues: new NameCues(
      parseYaml('cues/heads.yaml', cue('cues/heads.yaml'), HeadCues),
      parseYaml('cues/shapes.yaml', cue('cues/shapes.yaml'), ShapeCues),
      parseYaml('cues/jargon.yaml', cue('cues/jargon.yaml'), JargonCues),
      parseYaml('cues/people.yaml', cue('cues/people.yaml'), PeopleCues),
    ),
    nameWeights: new NameWeights(parseYaml('cues/weights.yaml', cue('cues/weights.yaml'), NameWeightsFile)),
    pairWeights: new PairWeights(parseYaml('cues/pairs.yaml', cue('cues/pairs.yaml'), PairWeightsFile)),
    relations: new RelationCues(parseYaml('cues/relations.yaml', cue('cues/relations.yaml'), RelationCuesFile)),
    constructions: new Constructions(
      parseYaml('cues/constructions.yaml', cue('cues/constructions.yaml'), ConstructionsFile),
    ),
    figures: parseYaml('cues/figures.yaml', cue('cues/figures.yaml'), FigureCuesFile).metrics,
    scores: new ScoreCues(parseYaml('cues/scores.yaml', cue('cues/scores.yaml'), ScoreCuesFile)),
    words: new Set(words),
    config,
    texts: byPath,
  }
}
