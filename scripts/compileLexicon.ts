/**
 * Writes `dist/lexicon.json`, the lexicon's YAML as JSON, and `dist/words.json`: parsing YAML would take most of a
 * command's start.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { hashSources } from '../src/cli/extractorVersion.js'
import { lexiconHash, readLexiconTexts, readWords, type CompiledLexicon } from '../src/cli/knowledge.js'
import { packagePath } from '../src/cli/packageFolder.js'
import { parseYaml } from '../src/lexicon/index.js'

const texts = readLexiconTexts()
const compiled: CompiledLexicon = {
  hash: lexiconHash(texts),
  texts: texts.map(({ path, text }) => ({ path, text: JSON.stringify(parseYaml(path, text, z.unknown())) })),
  extractor: hashSources(),
}
mkdirSync(packagePath('dist'), { recursive: true })
writeFileSync(packagePath('dist', 'lexicon.json'), JSON.stringify(compiled))
writeFileSync(packagePath('dist', 'words.json'), JSON.stringify(readWords()))
