/** The words for days, weeks, months and years, each with the days it means. */
import {
  dayAlone,
  dayOf,
  half,
  inWeek,
  monthOf,
  nthWeek,
  partOfMonth,
  readNumber,
  shift,
  weekdayAlone,
  weekOf,
  zhWeekday,
  type Days,
} from './calendar.js'

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const HAN_NUMBER = '[一二三四五六七八九十]{1,3}'
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const WEEKDAY = '(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day'

type Reader = (
  match: RegExpExecArray,
  calendar: { year: number; newest: string; dates: readonly string[] },
) => Days | undefined

const oneDay = (iso: string | undefined): Days | undefined => (iso === undefined ? undefined : { from: iso, to: iso })

export const READERS: readonly { pattern: RegExp; read: Reader }[] = [
  {
    // the weeks of a month begin with its Mondays: 二月第三周, "the third week of February"
    pattern:
      /(?:(\d{4})\s*年\s*)?(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?的?\s*第\s*([1-5一二三四五])\s*(?:周|个?星期)/gu,
    read: (m, c) => nthWeek(m[1] ? +m[1] : c.year, readNumber(m[2]!) ?? 0, readNumber(m[3]!) ?? 0),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?:the\\s+)?(first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th))\\s+week\\s+(?:of|in)\\s+(${MONTH})(?:,?\\s+(\\d{4}))?(?![a-z])`,
      'gu',
    ),
    read: (m, c) =>
      nthWeek(m[3] ? +m[3] : c.year, monthOf(m[2]!), ORDINALS.indexOf(m[1]!) + 1 || Number.parseInt(m[1]!, 10)),
  },
  {
    pattern: /(?:(?:(\d{4})\s*年\s*)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份)?的?)?([上下])半月/gu,
    read: (m, c) => half(m[1] ? +m[1] : c.year, m[2] ? (readNumber(m[2]) ?? 0) : +c.newest.slice(5, 7), m[3] === '上'),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?:the\\s+)?(first|second)\\s+half\\s+of\\s+(${MONTH})(?![a-z])(?:\\s*,?\\s*(\\d{4}))?`,
      'gu',
    ),
    read: (m, c) => half(m[3] ? +m[3] : c.year, monthOf(m[2]!), m[1] === 'first'),
  },
  {
    pattern: /(?<![\w.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\w-])/gu,
    read: (m) => oneDay(dayOf(+m[1]!, +m[2]!, +m[3]!)),
  },
  {
    pattern: new RegExp(
      `(?:(\\d{4})\\s*年\\s*)?(\\d{1,2}|${HAN_NUMBER})\\s*月\\s*(\\d{1,2}|${HAN_NUMBER})\\s*[日号]?(?!\\s*[\\d.])`,
      'gu',
    ),
    read: (m, c) => oneDay(dayOf(m[1] ? +m[1] : c.year, readNumber(m[2]!) ?? 0, readNumber(m[3]!) ?? 0)),
  },
  {
    pattern: new RegExp(
      `(?:(\\d{4})\\s*年\\s*的?)?(?<![\\d个])(\\d{1,2}|${HAN_NUMBER})\\s*月(?:份)?\\s*的?\\s*(上旬|中旬|下旬|初|中|底|末|月初|月底)?(?!\\s*\\d)`,
      'gu',
    ),
    read: (m, c) => partOfMonth(m[1] ? +m[1] : c.year, readNumber(m[2]!) ?? 0, m[3]),
  },
  {
    pattern: /本月|这个月|当月|(?<![a-z])this month(?![a-z])/gu,
    read: (_m, c) => partOfMonth(c.year, +c.newest.slice(5, 7), undefined),
  },
  {
    pattern: /上个月|上月|(?<![a-z])last month(?![a-z])/gu,
    read: (_m, c) => {
      const before = shift(`${c.newest.slice(0, 7)}-01`, -1)
      return partOfMonth(+before.slice(0, 4), +before.slice(5, 7), undefined)
    },
  },
  { pattern: /(?<!\d)(\d{4})\s*年/gu, read: (m) => ({ from: `${m[1]!}-01-01`, to: `${m[1]!}-12-31` }) },
  { pattern: /(?<![\d月.])(\d{1,2})\s*[日号](?!楼|线|店)/gu, read: (m, c) => oneDay(dayAlone(+m[1]!, c)) },
  {
    pattern: new RegExp(
      `(?<![a-z])(${MONTH})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,?\\s*(\\d{4}))?(?![\\w])`,
      'gu',
    ),
    read: (m, c) => oneDay(dayOf(m[3] ? +m[3] : c.year, monthOf(m[1]!), +m[2]!)),
  },
  {
    pattern: new RegExp(
      `(?<![\\w.-])(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})(?![a-z])\\.?(?:\\s*,?\\s*(\\d{4}))?(?![\\w])`,
      'gu',
    ),
    read: (m, c) => oneDay(dayOf(m[3] ? +m[3] : c.year, monthOf(m[2]!), +m[1]!)),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?:(?:the\\s+)?(early|mid|middle|late|end|beginning|start)(?:\\s*-\\s*|\\s+)(?:of\\s+|in\\s+)?)?(${MONTH})(?![a-z])\\.?(?:\\s*,?\\s*(\\d{4}))?(?!\\s*\\d)`,
      'gu',
    ),
    // "may", "mar" and "Jan" are words and names too: a short month needs something beside it that makes it one
    read: (m, c) =>
      m[1] ||
      m[3] ||
      (m[2]!.length > 3 && m[2] !== 'march' && m[2] !== 'june') ||
      /(?<![a-z])(?:in|of|since|during|until|till|before|after|by|from|to|through|this|last|and)\s+$/u.test(
        m.input.slice(0, m.index),
      )
        ? partOfMonth(m[3] ? +m[3] : c.year, monthOf(m[2]!), m[1])
        : undefined,
  },
  { pattern: /(?<![\w.-])the\s+(\d{1,2})(?:st|nd|rd|th)(?!\w)/gu, read: (m, c) => oneDay(dayAlone(+m[1]!, c)) },
  {
    pattern: /(?<![\w.-])(\d{1,2})(?:st|nd|rd|th)(?=\s+(?:issue|edition|and|&|,)|\s*\?|$)/gu,
    read: (m, c) => oneDay(dayAlone(+m[1]!, c)),
  },
  { pattern: /(?<![\w./-])(\d{1,2})\/(\d{1,2})(?![\w/])/gu, read: (m, c) => oneDay(dayOf(c.year, +m[1]!, +m[2]!)) },
  {
    // a bare number of that size is a year only where a word makes it one
    pattern:
      /(?<![\w.,-])((?:19|20)\d{2})(?![\w.%-]|,\d|\s*(?:likes?|downloads?|stars?|hearts|users|parameters|多?[个次颗赞]|以[上下]))/gu,
    read: (m) =>
      /(?:^|(?<![a-z])(?:in|of|during|since|before|after|by|until|till|from|through|to|and|year|throughout|back in|the)\s*|[在自从至和年]|(?<![没不未达])到|(?<![大小高低多少等])于)\s*$/u.test(
        m.input.slice(0, m.index),
      )
        ? { from: `${m[1]!}-01-01`, to: `${m[1]!}-12-31` }
        : undefined,
  },
  {
    pattern: /(?<![a-z])this year(?![a-z])|今年/gu,
    read: (_m, c) => ({ from: `${c.year}-01-01`, to: `${c.year}-12-31` }),
  },
  {
    pattern: /(?<![a-z])last year(?![a-z])|去年/gu,
    read: (_m, c) => ({ from: `${c.year - 1}-01-01`, to: `${c.year - 1}-12-31` }),
  },
  {
    pattern: /(?<![\w./-])(0\d|1[0-2])-([0-3]\d)(?![\w.-])/gu,
    read: (m, c) => oneDay(dayOf(c.year, +m[1]!, +m[2]!)),
  },
  {
    pattern: new RegExp(`(?<![a-z])(?:(?:on|the|this|last)\\s+)?${WEEKDAY}(?:'s)?(?![a-z])`, 'gu'),
    read: (m, c) => oneDay(weekdayAlone(WEEKDAYS.indexOf(m[1]!), c)),
  },
  {
    pattern: /(上|这|本)?(?:周|星期|礼拜)([一二三四五六日天])(?![个周天期段])/gu,
    read: (m, c) => {
      const weekday = zhWeekday(m[2]!)
      return oneDay(m[1] ? inWeek(weekday, c.newest, m[1] === '上' ? 1 : 0) : weekdayAlone(weekday, c))
    },
  },
  { pattern: /今天|今日|(?<![a-z])today(?:'s)?(?![a-z])/gu, read: (_m, c) => oneDay(c.newest) },
  { pattern: /昨天|昨日|(?<![a-z])yesterday(?:'s)?(?![a-z])/gu, read: (_m, c) => oneDay(shift(c.newest, -1)) },
  {
    pattern:
      /(?<![a-z])(?:this|the current) week(?![a-z])|(?:本周|这周|这一周|这个星期|本星期|这个?礼拜|本礼拜)(?:里|内|之内)?/gu,
    read: (_m, c) => weekOf(c.newest),
  },
  {
    pattern:
      /(?<![a-z])(?:last|the previous|previous) week(?![a-z])|(?:上周|上一周|上个星期|上星期|上个?礼拜)(?:里|内|之内)?/gu,
    read: (_m, c) => weekOf(shift(c.newest, -7)),
  },
  {
    pattern: /(?<![a-z])(?:past|last)\s+(\d{1,2}|two|three)\s+weeks(?![a-z])/gu,
    read: (m, c) => ({
      from: shift(c.newest, 1 - 7 * (({ two: 2, three: 3 } as Record<string, number>)[m[1]!] ?? +m[1]!)),
      to: c.newest,
    }),
  },
  {
    pattern: /(?<![a-z])(?:past|last)\s+(\d{1,3})\s+days(?![a-z])/gu,
    read: (m, c) => ({ from: shift(c.newest, 1 - +m[1]!), to: c.newest }),
  },
  {
    pattern:
      /(?<![a-z])(?:in\s+)?(?:the\s+)?(?:past|last)\s+(?:(week)|(\d{1,2}|two|three)\s+months|30-day|month)(?![a-z])/gu,
    read: (m, c) =>
      m[0].includes('last') && m[2] === undefined
        ? undefined
        : {
            from: shift(
              c.newest,
              1 - (m[1] ? 7 : 30 * (({ two: 2, three: 3 } as Record<string, number>)[m[2] ?? ''] ?? +(m[2] ?? 1))),
            ),
            to: c.newest,
          },
  },
  {
    pattern:
      /(?:最近|过去|近)(?:的)?\s*(\d{1,3}|[一二三四五六七八九十两]{1,2})\s*(天|周|个?星期|个?礼拜|个月)(?:里|内|之内)?/gu,
    read: (m, c) => {
      const unit = m[2] === '天' ? 1 : m[2] === '个月' ? 30 : 7
      return { from: shift(c.newest, 1 - (readNumber(m[1]!) ?? 1) * unit), to: c.newest }
    },
  },
]
