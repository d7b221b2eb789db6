/** What the program knows beforehand, read from the package's `data/lexicon/` and the user's `graph.yaml`. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { relative, sep } from 'node:path'
import { composeCues, parseCueFile, type AskCues } from '../ask/index.js'
import {
  composeKnowledge,
  parseConfig,
  parseLexiconFile,
  type Knowledge,
  type KnowledgeText,
} from '../lexicon/index.js'
import type { Config } from '../records.js'
import { compareBy, compareText } from '../text/order.js'
import { CommandError, systemCode, systemReason } from './errors.js'
import { hashSources } from './extractorVersion.js'
import { packagePath } from './packageFolder.js'

/** Files that are read when the user names none. */
const CONFIG_NAME = 'graph.yaml'
/** The same texts as JSON, and the word list, made by `npm run build`: YAML takes half a second to parse. */
const COMPILED = ['dist', 'lexicon.json'] as const
const WORDS = ['dist', 'words.json'] as const

/** What `scripts/compileLexicon.ts` writes. */
export interface CompiledLexicon {
  /** Of the YAML texts it was made from; another hash means that they were edited since. */
  readonly hash: string
  readonly texts: readonly KnowledgeText[]
  /** `hashSources` of the build, for installations without sources. */
  readonly extractor: string | null
}

export interface LoadedKnowledge {
  readonly knowledge: Knowledge
  /** SHA-256 of lexicon, settings and extractor: extractions made with another one are stale. */
  readonly fingerprint: string
}

const sha256 = (...parts: string[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\u0000')
  return hash.digest('hex')
}

/** Every YAML file below `data/lexicon/`, ordered by path. */
export function readLexiconTexts(): KnowledgeText[] {
  const folder = packagePath('data', 'lexicon')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const file = `${entry.parentPath}${sep}${entry.name}`
      return { path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }
    })
    .sort(compareBy(({ path }) => path))
}

export const lexiconHash = (texts: readonly KnowledgeText[]): string =>
  sha256(...texts.flatMap(({ path, text }) => [path, text]))

/** Ordinary English words in lower case, from the word list of `natural`'s tagger, names left out. */
export function readWords(): string[] {
  const file = createRequire(import.meta.url).resolve(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  )
  const tags = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>
  const isName = (word: string): boolean => tags[word]?.length === 1 && tags[word][0] === 'NNP'
  return Object.keys(tags)
    .filter((word) => /^[a-z]+$/u.test(word) && !isName(word))
    .sort(compareText)
}

/** A file that the build made; null where there is none. */
function built<T>(path: readonly string[]): T | null {
  try {
    return JSON.parse(readFileSync(packagePath(...path), 'utf8')) as T
  } catch {
    return null
  }
}

/** The lexicon's texts, as JSON where they were compiled and not edited since. */
function lexicon(): CompiledLexicon {
  const texts = readLexiconTexts()
  const hash = lexiconHash(texts)
  const ready = built<CompiledLexicon>(COMPILED)
  return ready?.hash === hash ? ready : { hash, texts, extractor: null }
}

/**
 * The user's settings and their text.
 * @param path as given by `--config`; without it `graph.yaml` of the working folder, which may be absent
 */
function readConfig(path: string | undefined): { config: Config; text: string } {
  try {
    const text = readFileSync(path ?? CONFIG_NAME, 'utf8').replace(/^\ufeff/u, '')
    return { config: parseConfig(path ?? CONFIG_NAME, text), text }
  } catch (error) {
    if (path === undefined && systemCode(error) === 'ENOENT') return { config: {}, text: '' }
    if (systemCode(error) === undefined) throw error
    throw new CommandError(`cannot read ${path ?? CONFIG_NAME}: ${systemReason(error)}`, 1, { cause: error })
  }
}

/**
 * Reads lexicon and settings.
 * @throws LexiconError with file and position of a mistake
 */
export function loadKnowledge(configPath?: string): LoadedKnowledge {
  const { hash, texts, extractor } = lexicon()
  const { config, text } = readConfig(configPath)
  const knowledge = composeKnowledge(texts, built<string[]>(WORDS) ?? readWords(), config)
  return { knowledge, fingerprint: sha256(hash, text, hashSources() ?? extractor ?? '') }
}

/** The words that questions are made of, and every name of what is known. */
export function loadAskCues(): AskCues {
  const { texts } = lexicon()
  const files = texts.filter(({ path }) => path.startsWith('ask/')).map(({ path, text }) => parseCueFile(path, text))
  const known = texts
    .filter(({ path }) => !path.includes('/'))
    .map(({ path, text }) => parseLexiconFile(path, text))
    .flatMap(({ type, entries }) => entries.map((entry) => ({ ...entry, type: entry.type ?? type ?? '' })))
  return composeCues(files, { known, words: built<string[]>(WORDS) ?? readWords() })
}
