/**
 * Folding of names to keys. `foldName` is the comparison of ONTOLOGY section 5: NFKC, lower case, and removal of white
 * space, hyphens, quotes, middle dots and brackets; nothing else, so `.` stays and `GLM-5` = `glm 5` = `GLM‑5`.
 */
const DROPPED = /[\s\-_'"·•\u2010-\u2015\u2018\u2019\u201c\u201d()（）[\]【】《》「」]+/gu

export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(DROPPED, '')

/** Han, kana and hangul count as CJK: scripts written without spaces between words. */
export const CJK = /[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]/u
export const hasCjk = (text: string): boolean => CJK.test(text)
