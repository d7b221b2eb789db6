/** An answer with the sentences it rests on, as lines for a terminal. */
import type { Answer } from '../../records.js'
import { cleanLines } from './clean.js'
import { evidenceList } from './evidence.js'
import type { Style } from './style.js'
import { wrapHanging } from './width.js'

const SHOWN_EVIDENCE = 10

export function answerLines({ text, evidence, language }: Answer, width: number, style: Style): string[] {
  const left = evidence.length - SHOWN_EVIDENCE
  const more = language === 'zh' ? `… 另有 ${left} 条，加 --json 可见` : `… and ${left} more with --json`
  return [
    ...wrapHanging(cleanLines(text), width),
    ...evidenceList(evidence.slice(0, SHOWN_EVIDENCE), width, style, '  '),
    ...(left > 0 ? [style.faint(`  ${more}`)] : []),
  ]
}
