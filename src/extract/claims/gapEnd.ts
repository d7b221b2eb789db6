/** How the second half of a cue with a gap is found: "在 … 中直接运行". */
const ADVERB = '(?:直接|即可|原生|首次|正式|全面|同步|同时|免费|无缝|完整)?'
const gapEnds = new Map<string, RegExp>()

/** The second half of a gap cue; an adverb may stand inside it ("中直接运行"). */
export function gapEnd(after: string): RegExp {
  let pattern = gapEnds.get(after)
  if (!pattern) {
    const [first, ...rest] = after
    const place = first === '中' || first === '上' || first === '内'
    gapEnds.set(after, (pattern = new RegExp(place ? `${first}${ADVERB}${rest.join('')}` : `${ADVERB}${after}`, 'u')))
  }
  return pattern
}
