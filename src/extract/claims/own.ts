/** Things that a pronoun gives to who is spoken of ("its in-house model Y", "其首个模型 Y"), and things that somebody calls so ("an agent named Y"). */
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import { support, type Name } from '../scope.js'
import { madeElsewhere } from './apposition.js'
import { isDenied } from './denial.js'
import { surely } from './fits.js'
import { Line } from './line.js'
import { isOwnPhrase } from './makerPhrases.js'
import { isPrepositional } from './prepositional.js'
import { companyBefore } from './staff.js'
import { isThingAlone, type Sentence } from './units.js'

/** "its new coding model", "the company's own". */
const ITS =
  /(?:^|[^\p{L}])(?:its|their|the\s+(?:company|start-?up|lab|firm|team|studio)['’]s)(\s[^,;:.\ue000]{0,60}?)?[“"*`\s]*$/iu
/** "其首个智能体模型", "自家的视频模型". */
const ITS_ZH =
  /(?:其|自家|自己|自研|自有|该公司|公司)(?:的|旗下|最新|首个|首款|新款|新一代|全新|自研|开源|旗舰|自家|新)*([\u4e00-\u9fffA-Za-z]{0,12}?(?:模型|智能体|工具|平台|框架|应用|产品|助手|系统|系列|引擎|服务|助理|机器人|编辑器|浏览器|插件|大模型|芯片|基准|数据集|功能))?\s*[“"「『*`]*$/u
/** Another's, and no own one. */
const OTHER = /竞争|对手|合作|客户|用户|伙伴|rival|competitor|partner|customer|predecessor|前代|上一代/iu
const NAMED =
  /(?:名为|名叫|叫做|叫作|取名为?|命名为|代号为?|(?<![A-Za-z])(?:called|named|dubbed|codenamed|code-named|nicknamed))\s*[“"「『*`]*$/iu
/** What somebody does with a thing that need not be its own. */
const FOREIGN = new Set(['uses', 'acquired', 'invested-in', 'works-at', 'partners-with', 'beats-on-benchmark'])

/** released claims of one sentence. */
export function ownClaims(sentence: Sentence, before: readonly Sentence[], knowledge: Knowledge): LocalClaim[] {
  const { passage, start, end } = sentence
  const claims: LocalClaim[] = []
  const line = new Line(sentence)
  const cues = knowledge.relations
  for (const clause of sentence.clauses)
    for (const unit of clause.units) {
      const things = unit.names.filter(isThingAlone)
      if (things.length === 0) continue
      const lead = line.slice(clause.start, unit.start)
      const own = lead.slice(lead.lastIndexOf('\ue000') + 1)
      const its = ITS.exec(own)
      const possessed =
        !OTHER.test(own) && ((its !== null && isOwnPhrase((its[1] ?? '').trimStart())) || ITS_ZH.test(own))
      let maker: Name | undefined
      if (possessed) maker = companyBefore(unit.start, sentence, before)
      else if (
        NAMED.test(lead) &&
        ![...cues.find(lead)].some((match) => match.cues.some(({ relation }) => FOREIGN.has(relation)))
      )
        maker = clause.units
          .filter(
            (each) =>
              each.end <= unit.start && surely(each, ['org', 'person']) && !isPrepositional(each, clause, line, cues),
          )
          .at(-1)?.names[0]
      if (!maker || isDenied(line, clause, unit.start, cues)) continue
      for (const thing of things) {
        if (madeElsewhere(maker, thing, knowledge)) continue
        if (!thing.known && !thing.family) support(thing, 'product', 0.5, `name: beside its maker ${maker.text}`)
        claims.push({ type: 'released', source: maker, target: thing, passage, start, end, rule: 'its own' })
      }
    }
  return claims
}
