/** Known words inside longer hyphened names. */

/** The form is only a part of a hyphened name: "Arena" in "Arena-Rank", "LLaMA" in "OMT-LLaMA". */
export function inCompound(text: string, start: number, end: number, words: ReadonlySet<string>): boolean {
  const before = /([A-Za-z][A-Za-z0-9.]*)[-‑]$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1]
  if (
    before !== undefined &&
    (/[A-Z]{2}|[a-z][A-Z]|\d/u.test(before) || (/^[A-Z]/u.test(before) && !words.has(before.toLowerCase())))
  )
    return true
  const after = /^[-‑]([A-Za-z][A-Za-z0-9]*)/u.exec(text.slice(end, end + 24))?.[1]
  return after !== undefined && /^[A-Z]/u.test(after)
}
