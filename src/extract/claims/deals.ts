/** What looks like a deal and is none. */
import type { Line } from './line.js'
import type { Clause, Unit } from './units.js'

/** Between who is bought and "joins": its people join without being bought. */
const MERGES =
  /^[\s*”"」]*(?:团队|去年|今年|上周|本周|上月|此前|近日|日前|最终|已|将|正式|宣布|也|已经|即将|全员|整体|被|will|is|has|officially|are|being|been|to|be|now|\s)*$/iu
/** Who joins an alliance, a scheme or somebody else's lawsuit is not bought by it. */
const ALLIED =
  /(?:foundation|alliance|consortium|coalition|initiative|forum|council|fund|program(?:me)?|project|partnership|network|基金会|联盟|倡议|论坛|计划|协会|理事会)$/iu
const SCHEME =
  /^(?:['’]s)?[^，。,.;\ue000]{0,16}?(?:联盟|计划|生态|行列|阵营|名单|基金会|理事会|项目|合作|倡议|网络|董事会|群聊|会员|alliance|coalition|consortium|program|initiative|board|partner|network|ecosystem|list|ranks|effort|lawsuit|in\s+\w+ing|on\s+\w+ing)/iu
const JOINS = /join|加入/iu

/** "acquire cheap domains and set up X", "X-backed speed", "收购 X 普通股": no deal about the object. */
export const isLoose = (line: Line, clause: Clause, start: number, end: number, object: Unit): boolean =>
  line.slice(start - 1, start) === '-' ||
  (object.start >= end && /\s(?:under|and|for|from|with|by|to)\s/iu.test(line.slice(end, object.start))) ||
  /^\s*(?:的|['’]s)?[^，。,.\ue000]{0,6}(?:普通股|股份|股权|股票|shares|stock)/iu.test(
    line.slice(object.end, clause.end),
  )

/** Who joins an alliance, a scheme or a lawsuit is not bought. */
export const isMembership = (cue: string, host: Unit, clause: Clause, line: Line): boolean =>
  JOINS.test(cue) &&
  (host.names.length > 1 ||
    host.names.some(({ text, known }) => ALLIED.test(text) || ALLIED.test(known?.name ?? '')) ||
    SCHEME.test(line.slice(host.end, clause.end)))

/** Nothing but helping words stands between who is bought and the cue. */
export const merges = (between: string): boolean => MERGES.test(between)
