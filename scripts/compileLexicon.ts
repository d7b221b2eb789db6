/** Writes `dist/lexicon.json`: the lexicon's YAML as JSON, because parsing YAML takes most of a command's start. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { lexiconHash, readLexiconTexts, readWords, type CompiledLexicon } from '../src/cli/knowledge.js'
import { packagePath } from '../src/cli/packageFolder.js'
import { parseYaml } from '../src/lexicon/index.js'

const texts = readLexiconTexts()
const compiled: CompiledLexicon = {
  hash: lexiconHash(texts),
  texts: texts.map(({ path, text }) => ({ path, text: JSON.stringify(parseYaml(path, text, z.unknown())) })),
  words: readWords(),
}
mkdirSync(packagePath('dist'), { recursive: true })
writeFileSync(packagePath('dist', 'lexicon.json'), JSON.stringify(compiled))
