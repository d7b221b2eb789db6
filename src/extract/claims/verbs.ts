/** Cues that are no verbs where they stand, and verbs whose subject has no name. */

/** "A member shared …": somebody without a name acts. */
const NOBODY =
  /(?:^|\s)(?:members?|users?|people|someone|somebody|redditors?|readers?|customers|participants?)\s+(?:(?:also|have|has|had|can|recently|then|who)\s+)*$|^\s*(?:有|一位|多位|部分|不少)?(?:用户|网友|群友|成员|有人)(?:可以?|也|都|能|已经?)?$/iu
const NOMINAL = /(?:新增|增加|加入|引入|提供|获得|宣布|带来|开放)[^，。]{0,4}\ue000[^，。]{0,6}$/u
const JOINING = /^(?:接入|集成|支持|打通|联动|整合|适配|integrations?)$/u
/** What makes a noun of the verb before it: "投资方", "研发部门", "发布会上". */
const NOUNED =
  /^(?:方(?![面言法案式])|者|商(?![业用务城汤])|人(?=[，。、：是为包有数]|$)|会(?=[上中现，。]|$)|日(?=[当前，。起]|$)|页(?=面|[，。]|$)|界(?=[，。的])|当天|当日|次日|首日|之后|之际|以来|以后|之前|后(?=[，。])|时(?=[，。])|机构|银行|协议|总额|部门|人员|成本|周期|投入|节奏|公告|日志|费用|总监|主管|经理)/u

/** Somebody without a name stands before the verb. */
export const isNobody = (before: string): boolean => NOBODY.test(before)

/** A verb that may be a noun for what is joined. */
export const joins = (cue: string): boolean => JOINING.test(cue)

/** True where a cue is part of a noun, or a single letter that is no word of its own. */
export const isNoVerb = (cue: string, before: string, after: string): boolean =>
  (joins(cue) && NOMINAL.test(before)) ||
  // "应用 X", "选用 X": the end of another word
  (cue === '用' && /[应使采选启运通专试利费作信商公常适引]$/u.test(before)) ||
  (cue.length === 1 && !/^\s*\ue000/u.test(after)) ||
  (/[\u4e00-\u9fff]$/u.test(cue) && NOUNED.test(after))
