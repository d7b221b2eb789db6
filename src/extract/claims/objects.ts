/** Objects that stand elsewhere than right behind their verb: in brackets, or before it. */
import type { EntityType } from '../../ontology.js'
import type { RelationCues } from '../../lexicon/relationCues.js'
import { admits } from './fits.js'
import type { Line } from './line.js'
import type { Clause, Sentence, Unit } from './units.js'

export class Objects {
  constructor(
    readonly line: Line,
    readonly sentence: Sentence,
    readonly cues: RelationCues,
  ) {}

  /** "GLM-5, which Zhipu released": the object stands before the relative clause. */
  relative(clause: Clause, subject: Unit | undefined, types: readonly EntityType[]): Unit | undefined {
    if (
      !subject ||
      !/^\s*(?:which|that)\s+(?:the\s+)?[^\ue000]{0,24}$/iu.test(this.line.slice(clause.start, subject.start))
    )
      return undefined
    const before = this.sentence.clauses[this.sentence.clauses.indexOf(clause) - 1]?.units.at(-1)
    return before && admits(before, types) ? before : undefined
  }

  /** "发布 AI 流利度指数（AI Fluency Index）": the object is named in the bracket. */
  glossed(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    return this.sentence.asides.find(
      (unit) =>
        unit.start >= at &&
        unit.end <= clause.end &&
        unit.start - at < 24 &&
        unit.names.length === 1 &&
        admits(unit, types),
    )
  }

  /** "将 X 接入 …", "把 X …": the object stands before the verb. */
  moved(clause: Clause, at: number, types: readonly EntityType[]): Unit | undefined {
    return clause.units.find((unit) => {
      const lead = /[将把][^，。\ue000]{0,14}$/u.exec(this.line.slice(clause.start, unit.start))
      // "将集成至 X": a verb, and no object
      return unit.end <= at && admits(unit, types) && lead && [...this.cues.find(lead[0])].length === 0
    })
  }
}
