/** Links that only cite ("([tweet](…))", "[查看详情 →](…)", "[@handle](…)") say nothing: a link is evidence, not a mention. */
import type { Block } from '../records.js'

const GENERIC =
  /^[\s'"“”‘’([（【]*(?:tweet|tweets|推文|推特|link|links|链接|原文|here|this|source|sources|来源|thread|post|posts|blog|paper|repo|code|demo|docs?|details?|announcement|launch|report|article|video|site|website|github|huggingface|hugging face|arxiv|hf|查看详情|更多详情|阅读原文|详情|点击|项目地址|官方|官网|read more|learn more|more|full story|commentary|discussion|comparison|examples?|follow-up|video|论文地址|此链接|\d+)[\s→»>.…'"“”‘’)\]）】]*$/iu
const SOCIAL =
  /^https?:\/\/(?:www\.|mobile\.|m\.)?(?:x\.com|twitter\.com|nitter\.[^/]+|t\.co|bsky\.app|mastodon\.[^/]+|threads\.net|reddit\.com|old\.reddit\.com|discord\.com|weibo\.com|mp\.weixin\.qq\.com|youtu\.be|youtube\.com|linkedin\.com)\//iu
const HANDLE = /^[[(（]?@?[A-Za-z0-9_.]{2,30}[\])）]?$/u

/** The block's plain text with citing link texts (and the brackets around them) blanked out; offsets stay. */
export function blankCitations(block: Block): string {
  let text = block.text
  const blank = (start: number, end: number): void => {
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  }
  for (const mark of block.marks) {
    if (mark.kind !== 'link') continue
    const label = text.slice(mark.start, mark.end)
    const social = SOCIAL.test(mark.url ?? '')
    // a handle or two small words that link to a post cite it; a name set into the sentence is told
    const bracketed =
      /[(（[，,、;；\s]$/u.test(text.slice(0, mark.start)) && /^\s*[)）\],，、;；]/u.test(text.slice(mark.end))
    if (
      GENERIC.test(label) ||
      (social &&
        HANDLE.test(label.trim()) &&
        (label.includes('@') || /^[a-z]|[_\d]/u.test(label.trim()) || bracketed)) ||
      (social && bracketed && label.length < 60 && /[(（[][^()（）]*$/u.test(text.slice(0, mark.start)))
    )
      blank(mark.start, mark.end)
  }
  // handles in brackets and at the end of a line cite too
  for (const match of text.matchAll(/(?<![\w@.])@[A-Za-z0-9_]{2,30}/gu)) {
    const end = match.index + match[0].length
    const bracketed = /[(（[][^()（）[\]]*$/u.test(text.slice(Math.max(0, match.index - 80), match.index))
    if (bracketed || /^\s*(?:$|[)）\],，.。|｜])/mu.test(text.slice(end, end + 4))) blank(match.index, end)
  }
  return text
}
