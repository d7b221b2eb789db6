/** One spelling, two things: a model family and who makes it ("Qwen", "Mistral"). The place in the sentence tells which. */
import type { Knowledge } from '../../lexicon/index.js'
import { foldName } from '../../text/fold.js'
import type { Name, Passage } from '../scope.js'

const JOINT = /^\s*(?:[、,，/&+]|和|与|及|以及|or|and|,\s*and)\s*$/u
/** What only makers do. */
const DEEDS: ReadonlySet<string> = new Set(['released', 'acquired', 'partners-with', 'invested-in'])
const VERB_REACH = 5
const AS_MAKER =
  /^\s*(?:团队|官方|实验室|公司|员工|研究员|工程师|创始人|CEO|的?负责人|team|lab|staff|employees|founders?)/iu
const OWNS = /^\s*(?:['’]s\b|的(?!最新|新版))/u
const FROM = /(?:\bfrom|\bby|\bat|来自|由|出自|隶属于)\s*$/iu
const AS_MODEL =
  /^\s*(?:模型|大模型|系列|家族|API|助手|应用|App|models?\b|family\b|series\b|checkpoints?\b|weights\b|variants?\b)/iu
const USED = /(?:基于|使用|用|调用|接入|支持|集成|部署|运行|微调|蒸馏|on|with|using|via|like|run|running|of)\s*$/iu

/** Settles bare family names that are also their maker's on one of the two. */
export function settleNamesakes(passage: Passage, knowledge: Knowledge): void {
  passage.names = passage.names.filter((name) => !isBuilt(name, passage))
  const { text, names } = passage
  for (const [index, name] of names.entries()) {
    asProduct(name, passage)
    if (name.known?.type !== 'model' || name.family || name.stands !== undefined) continue
    const org = name.alternates?.find(({ type }) => type === 'org')
    if (!org) continue
    const after = text.slice(name.end, name.end + 24)
    const before = text.slice(Math.max(0, name.start - 12), name.start)
    let score = foldName(org.name).startsWith(foldName(name.known.name)) ? 1 : 0
    if (doesDeed(after.replace(/^\s+/u, ''), knowledge)) score += 1
    if (AS_MAKER.test(after)) score += 1
    if (OWNS.test(after)) score += 0.5
    if (FROM.test(before)) score += 1
    if (AS_MODEL.test(after)) score -= 2
    if (USED.test(before)) score -= 1
    for (const [other, gap] of neighbours(text, names, index))
      if (JOINT.test(gap)) score += other.known?.type === 'org' ? 1 : other.known?.type === 'model' ? -1 : 0
    if (score >= 1) name.known = org
  }
}

/** "构建 Claude 应用", "building Claude apps": others' things, and not the maker's own app. */
const isBuilt = ({ known, text, start }: Name, passage: Passage): boolean =>
  known?.type === 'product' &&
  /(?:应用|apps)$/u.test(text) &&
  /(?:构建|开发|搭建|打造|创建|编写|build|building|develop|developing)\s*$/iu.test(
    passage.text.slice(Math.max(0, start - 12), start),
  )

/** A verb of makers follows at once. */
function doesDeed(after: string, knowledge: Knowledge): boolean {
  for (const { start, cues } of knowledge.relations.find(after))
    return start <= VERB_REACH && cues.some(({ relation, order }) => order === 'svo' && DEEDS.has(relation))
  return false
}

function neighbours(text: string, names: readonly Name[], index: number): [Name, string][] {
  const name = names[index]!
  const [left, right] = [names[index - 1], names[index + 1]]
  return [
    ...(left ? [[left, text.slice(left.end, name.start)] as [Name, string]] : []),
    ...(right ? [[right, text.slice(name.end, right.start)] as [Name, string]] : []),
  ]
}

/** Its maker is named beside it by another name: then the shared name is the model's ("爱诗科技把 PixVerse 更新到了 V7"). */
function asProduct(name: Name, { names }: Passage): void {
  const org = name.known
  if (org?.type !== 'org' || foldName(org.name) === foldName(name.text)) return
  const model = name.alternates?.find((each) => each.type === 'model' && foldName(each.name) === foldName(name.text))
  if (model && names.some((other) => other.known === org && foldName(other.text) !== foldName(name.text)))
    name.known = model
}
