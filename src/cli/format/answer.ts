/** An answer with the sentences it rests on, as lines for a terminal. */
import type { Answer } from '../../records.js'
import { cleanLines } from './clean.js'
import { evidenceLines } from './evidence.js'
import type { Style } from './style.js'
import { wrap } from './width.js'

const SHOWN_EVIDENCE = 8

export function answerLines({ text, evidence }: Answer, width: number, style: Style): string[] {
  const left = evidence.length - SHOWN_EVIDENCE
  return [
    ...wrap(cleanLines(text), width),
    ...evidence.slice(0, SHOWN_EVIDENCE).flatMap((one) => evidenceLines(one, width, style, '  ')),
    ...(left > 0 ? [style.faint(`  … and ${left} more with --json`)] : []),
  ]
}
