/**
 * Puts pieces together to phrases before a question is read as a whole: enumerations, appositions ("the model GLM-5",
 * "Koyeb 公司"), and phrases that stand for entities themselves ("the company that bought Koyeb", "Anthropic 发布的产品").
 */
import type { AskIndex } from '../prepare.js'
import type { Token } from '../read/token.js'
import { appositions } from './appositions.js'
import { beatenOn, possession, related, roleOf, difference, twofold, VERBAL } from './builders.js'
import { enumerations } from './enumerations.js'
import { content, letter } from './letters.js'
import { isCue, kindOf, type Item, type SetItem } from './question.js'
import { nameItem } from './setItems.js'

type Builder = (run: readonly Item[], index: AskIndex) => SetItem | undefined

/** Phrases that stand for entities, by shape; `_` (small words) may stand between any two. */
const SHAPES: readonly { shape: RegExp; build: Builder }[] = [
  // the company that both invested in X and uses Y; 既投资了 X 又使用 Y 的公司
  {
    shape: /^K[_T&]*R[_O]*N[_&T]+R[_O]*N/u,
    build: (run, index) => twofold(run, index, run[0]),
  },
  {
    shape: /^R_*N[_&]+R_*N_*P_*K/u,
    build: (run, index) => twofold(run, index, run[run.length - 1]),
  },
  // who invested in X and uses Y; 哪家公司投资了 X 还在用 Y
  {
    shape: /^[WT]_*K?[_T&]*R[_O]*N[_&T]+R[_O]*N(?=_*$)/u,
    build: (run, index) =>
      letter(run[0]!) === 'W' || isCue(run[0], 'wh:who')
        ? twofold(
            run,
            index,
            run.find((item) => kindOf(item) !== undefined),
          )
        : undefined,
  },
  // (which) tools (that) support X but not Y; 用 X 但不用 Y 的公司
  {
    shape: /^(?:W_*)?K?[_T]*R[_O&]*N_*!_*(?:R_*)?[_O&]*N(?=_*$)/u,
    build: (run, index) =>
      difference(
        run,
        index,
        run.find((item) => kindOf(item) !== undefined),
      ),
  },
  {
    shape: /^R_*N_*!_*(?:R_*)?N_*P_*K/u,
    build: (run, index) => difference(run, index, run[run.length - 1]),
  },
  // the model that beats X on BENCH; 在 BENCH 上打败 X 的模型
  {
    shape: /^K_*T?_*R_*N_*N/u,
    build: (run, index) => beatenOn(run, index, run[0], 1),
  },
  {
    shape: /^N_*R_*N_*P_*K/u,
    build: (run, index) => beatenOn(run, index, run[run.length - 1], 0),
  },
  // the company that bought Koyeb / something that integrates with X
  {
    shape: /^K_*T_*R[_O]*N/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      if (!roleOf(relation, ...VERBAL)) return undefined
      const byPhrase = run.some((item) => letter(item) === 'B')
      const flipped = byPhrase
      return related(
        index,
        relation,
        content(run, 'N') as SetItem,
        flipped ? 'source' : 'target',
        content(run, 'K'),
        run,
      )
    },
  },
  // the product that (was) released by X; models released by X
  {
    shape: /^K_*(?:T_*)?R_*B_*N/u,
    build: (run, index) =>
      related(index, content(run, 'R')!, content(run, 'N') as SetItem, 'source', content(run, 'K'), run),
  },
  // products that X released; something X released
  {
    shape: /^K_*(?:T_*)?N_*R(?!_*B)/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      if (!roleOf(relation, 'verb')) return undefined
      return related(index, relation, content(run, 'N') as SetItem, 'source', content(run, 'K'), run)
    },
  },
  // the maker of X
  {
    shape: /^R_*O_*N/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      const end = roleOf(relation, 'agent') ? 'target' : roleOf(relation, 'patient') ? 'source' : undefined
      if (end === undefined) return undefined
      return related(index, relation, content(run, 'N') as SetItem, end, undefined, run)
    },
  },
  // X's maker, X 的收购方
  {
    shape: /^N_*P_*R/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      const end = roleOf(relation, 'agent') ? 'target' : roleOf(relation, 'patient') ? 'source' : undefined
      if (end === undefined) return undefined
      return related(index, relation, content(run, 'N') as SetItem, end, undefined, run)
    },
  },
  // 收购了 Koyeb 的公司
  {
    shape: /^R_*N_*P_*K/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      if (!roleOf(relation, 'verb', 'state')) return undefined
      return related(index, relation, content(run, 'N') as SetItem, 'target', content(run, 'K'), run)
    },
  },
  // 被 Mistral 收购的公司, 由 X 发布的模型
  {
    shape: /^B_*N_*R_*P_*K/u,
    build: (run, index) =>
      related(index, content(run, 'R')!, content(run, 'N') as SetItem, 'source', content(run, 'K'), run),
  },
  // 比 Opus 4.5 更强的模型
  {
    shape: /^C_*N_*R_*P_*K/u,
    build: (run, index) =>
      related(index, content(run, 'R')!, content(run, 'N') as SetItem, 'target', content(run, 'K'), run),
  },
  // Anthropic 发布的产品; 和 X 合作的公司
  {
    shape: /^(?:&_*)?N_*R_*P_*K/u,
    build: (run, index) => {
      const relation = content(run, 'R')!
      if (!roleOf(relation, 'verb')) return undefined
      return related(index, relation, content(run, 'N') as SetItem, 'source', content(run, 'K'), run)
    },
  },
  // models from Google DeepMind, a product by Anthropic
  {
    shape: /^K_*[FOB]_*N/u,
    build: (run, index) => possession(index, content(run, 'N') as SetItem, content(run, 'K')!, run),
  },
  // OpenAI's models, OpenAI 的模型, OpenAI models
  {
    shape: /^N_*P?_*K/u,
    build: (run, index) => possession(index, content(run, 'N') as SetItem, content(run, 'K')!, run),
  },
]

/** All ways of reading one more phrase of the items as a set; the leftmost innermost first. */
export function phrasesOf(items: readonly Item[], index: AskIndex): Item[][] {
  const found: Item[][] = []
  const letters = items.map(letter).join('')
  for (const { shape, build } of SHAPES) {
    for (let at = items.length - 1; at >= 0; at--) {
      const match = shape.exec(letters.slice(at))
      if (!match || match[0].startsWith('_')) continue
      const run = items.slice(at, at + match[0].length)
      const made = build(run, index)
      if (!made) continue
      found.push(enumerations([...items.slice(0, at), made, ...items.slice(at + run.length)]))
    }
  }
  return found
}

/** Pieces of a question as items: names as sets, appositions and enumerations joined; undefined where a word is unknown. */
export function itemsOf(tokens: readonly Token[]): Item[] | undefined {
  const items: Item[] = []
  for (const token of tokens) {
    if (token.kind === 'unknown') return undefined
    items.push(token.kind === 'name' ? nameItem(token) : token)
  }
  return enumerations(appositions(items))
}
