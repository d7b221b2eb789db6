/** Members named by their size alone: "Qwen3.5 … 包括 397B-A17B、122B-A10B、27B". */
import type { Name, Scope } from '../scope.js'
import { fullName } from './member.js'

const SIZE = /(?<![\w.$-])\d+(?:\.\d+)?B(?:[ -]A\d+(?:\.\d+)?B)?(?![\w-])/gu
/** Then it is a quantity of parameters or tokens, not a name. */
const QUANTITY =
  /^\s*(?:参数|个|亿|规模|大小|体量|级|激活|活跃|总|的?参数量|param|active|total|token|parameter|级别|\+|\/|[–~-]\s*\d|以上|以下|上下文|of )/iu
/** Before a size: then it counts parameters. */
const COUNTED = /(?:参数量?|参数规模|规模|体量|激活|parameters?|params?|active|total)[\s:：约近达超为是有of]*$/iu
const BASE = /\d/u
const SIZED = /\d+(?:\.\d+)?B\b/iu

/** In stories about one versioned family, sizes in an enumeration or before 版, 模型, "model" are its members. */
export function sizeNames(scopes: readonly Scope[]): void {
  const everywhere = scopes
    .flatMap(({ passages }) => passages.flatMap(({ names }) => names))
    .filter((name) => name.family?.type === 'model')
    .map(fullName)
  for (const scope of scopes) {
    const members = scope.passages
      .flatMap(({ names }) => names)
      .filter((name) => name.family?.type === 'model' && name.family.family === true && BASE.test(fullName(name)))
    const bases = new Map(members.map((name) => [baseOf(fullName(name)), name]))
    if (bases.size !== 1) continue
    const [[base, model]] = [...bases] as [[string, Name]]
    if (!members.some((name) => fullName(name) === base)) continue
    const sized = everywhere.filter((full) => full.startsWith(base) && SIZED.test(full))
    for (const passage of scope.passages) {
      const found: Name[] = []
      const many = (passage.text.match(SIZE) ?? []).length >= 2
      if (sized.length === 0 && !many) continue
      for (const match of passage.text.matchAll(SIZE)) {
        const start = match.index
        const end = start + match[0].length
        const after = passage.text.slice(end, end + 12)
        if (COUNTED.test(passage.text.slice(0, start))) continue
        // what is active of a larger one
        if (everywhere.some((full) => full.includes(`A${match[0]}`))) continue
        if (QUANTITY.test(after) || passage.names.some((name) => !name.weak && name.start < end && start < name.end))
          continue
        const listed =
          /^\s*(?:[、,，/]|和|与|及|and\b|or\b|版|稠密|密集|dense|MoE|模型|model|variant|version|[（(]|sibling)/iu.test(
            after,
          ) || /[、,，/]\s*$|(?:和|与|及|and|or)\s*$/u.test(passage.text.slice(0, start))
        if (!listed) continue
        found.push({
          start,
          end,
          text: match[0],
          types: [{ type: 'model', weight: 3, reason: `a size of ${base}` }],
          ...(model.family ? { family: model.family } : {}),
          weak: false,
          stands: fuller(`${base}-${match[0].replace(' ', '-')}`, everywhere),
        })
      }
      if (found.length > 0)
        passage.names = [
          ...passage.names.filter((name) => !found.some((each) => name.start < each.end && each.start < name.end)),
          ...found,
        ].sort((a, b) => a.start - b.start)
    }
  }
}

/** The name up to its size. */
const baseOf = (full: string): string =>
  full.replace(/[\s-]*\d+(?:\.\d+)?B\b.*$/iu, '').replace(/[\s-]+$/u, '') || full.replace(SIZED, '')

/** "397B" where the issue spells out 397B-A17B. */
const fuller = (full: string, everywhere: readonly string[]): string => {
  const longer = [...new Set(everywhere.filter((each) => each.startsWith(`${full}-`)))]
  return longer.length === 1 ? longer[0]! : full
}
