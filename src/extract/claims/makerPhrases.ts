/** English phrases that stand between a maker and its thing: "X's in-house coding model, Y", "Y, a test put together by researchers at X". */
const NOUN =
  '(?:models?|agents?|apps?|tools?|toolkit|framework|platform|library|assistant|browser|editor|chatbot|bot|system|service|suite|benchmark|test|dataset|engine|series|family|IDE|CLI|SDK|API|plugin|transcriber|generator|robot|stack|offering|product|project|release|debut|entry|flagship|codebase|runtime|database|index|leaderboard)'
const PREPOSITION = 'for|of|to|in|on|with|from|by|at|and|or|about|into|over|against|than|as'
/** A few words without a preposition or a verb of being. */
const words = (most: number): string =>
  String.raw`(?:(?!(?:${PREPOSITION}|is|are|was|were|has|have|will|can)\s)[\w-]+\s+){0,${most}}?`
const GROUP =
  '(?:researchers?|scientists?|engineers?|teams?|people|folks|groups?|developers?|staff|academics|students|authors)'
const MADE =
  '(?:built|made|developed|created|trained|designed|written|put together|assembled|maintained|released|published|introduced|proposed|open-sourced|launched|out)'
/** Who stands against or beside a maker, and is not its own. */
const OTHERS =
  '(?:[\\w-]+\\s+){0,4}?(?:rivals?|competitors?|customers?|partners?|clients?|suppliers?|answer|favou?rite|chief|ceo|founder|head|boss|biggest|parent|backers?|investors?|users?|fans?|home|own(?!\\s)|subsidiary|acquisition|purchase|deal|stake)(?![\\w-])'
const QUOTE = String.raw`[“"”*\x60]*`

/** Between maker and thing: "'s in-house coding model,", "'s new agent called", "-built". */
const OWN = new RegExp(
  String.raw`^(?:['’]s?\s+${words(6)}${NOUN}\s*[,:]?\s*(?:(?:(?:also\s+)?(?:called|named|dubbed|known as|codenamed|nicknamed)|the)\s+)?|-(?:built|made|developed|trained|designed)\s+${words(4)})${QUOTE}$`,
  'iu',
)
/** Behind a maker that stands behind its thing: "Y, X's in-house coding model". */
const OF_OWN = new RegExp(
  String.raw`^['’]s?\s+(?:${words(6)}${NOUN}(?![\w-])|(?!${OTHERS})${words(4)}(?!${OTHERS})[a-z][a-z-]+\s*(?:[,.;:)!?]|$|\s(?:that|which|for|with|and|now)\s))`,
  'u',
)

/** Between thing and maker: ", a coding model by", ", a benchmark put together by researchers at". */
const BY = new RegExp(
  String.raw`^${QUOTE}\s*(?:[,(–—-]\s*)?(?:(?:a|an|the|another|its)\s+(?:[\w-]+\s+){0,8}?)?(?:${NOUN}\s+)?(?:(?:that\s+(?:was|is)\s+)?${MADE}(?:\s+(?:in|last|this|earlier)\s+\w+)?\s+)?(?:by|from)\s+(?:(?:a\s+|the\s+)?(?:[\w-]+\s+){0,2}?${GROUP}\s+(?:at|from|of|in)\s+)?(?:the\s+)?$`,
  'iu',
)
const COMMA = new RegExp(String.raw`^${QUOTE}\s*[,(–—-]\s*(?:and\s+)?$`, 'u')

/** Behind "its": nothing, or words for a thing. */
const PHRASE = new RegExp(
  String.raw`^(?:own\s+)?(?:${words(6)}${NOUN}\s*[,:]?\s*(?:(?:called|named|dubbed)\s+)?)?$`,
  'iu',
)
/** "Released under the MIT licence by X, Y is": before the maker. */
const FRONTED = new RegExp(
  String.raw`(?:^|[.!?]\s+|\n)${QUOTE}(?:Released|Built|Made|Developed|Created|Trained|Launched|Designed|Published|Open-sourced|Introduced|Unveiled)\b[^,.]{0,60}\bby\s+(?:(?:a\s+|the\s+)?(?:[\w-]+\s+){0,2}?${GROUP}\s+(?:at|from|of|in)\s+)?(?:the\s+)?${QUOTE}$`,
  'u',
)

/** The words behind "its" lead to a thing. */
export const isOwnPhrase = (text: string): boolean => PHRASE.test(text)

/** A participle in front names the maker, a comma the thing. */
export const isFronted = (lead: string, gap: string): boolean =>
  /^[”"*\x60]*\s*,\s*(?:the\s+)?[“"*\x60]*$/u.test(gap) && FRONTED.test(lead)

/** Behind a thing that stands in commas, which is then no next one of a list. */
const CLOSED = new RegExp(String.raw`^${QUOTE}(?:\s*(?:,|[.!?]|$)|\s+(?:is|was|has|will|can|now|also|had)\s)`, 'iu')

/** The words between a maker and the thing behind it, and those behind the thing, say that it is its own. */
export const isOwn = (gap: string, behind: string): boolean =>
  gap.length <= 80 && OWN.test(gap) && (!gap.includes(',') || CLOSED.test(behind))

/** The words between a thing and the maker behind it, or those behind that maker, say that the thing is its own. */
export const isMadeBy = (gap: string, behind: string): boolean =>
  gap.length <= 120 && (BY.test(gap) || (COMMA.test(gap) && OF_OWN.test(behind)))
