/** The lexicon's files: entries with aliases, and the user's `graph.yaml`. */
import { z } from 'zod'
import { EntityTypeName } from './extraction.js'

const names = z.array(z.string().min(1).max(200))

/** One known thing. Everything but the name may be left out. */
export const LexiconEntry = z.strictObject({
  /** Canonical name: the maker's own English spelling where there is one. */
  name: z.string().min(1).max(200),
  /** Type where the file mixes types. */
  type: EntityTypeName.optional(),
  /** Other written forms, any language; spacing, case, width and hyphens need no form of their own. */
  aliases: names.optional(),
  /**
   * Forms that are also common words or other things ("Meta", "Arena", "Skills", "Flow", "Agents"): they count only where
   * the text supports them (capital letters, markup, a cue word or a relation nearby).
   */
  ambiguous: names.optional(),
  /** Account or organisation names on huggingface.co, github.com, x.com. */
  hubs: names.optional(),
  /** Domains of its own site: "z.ai". */
  domains: names.optional(),
  /** Other types that the name is known to have (an org that carries its product's name). */
  also: z.array(EntityTypeName).optional(),
  /** Canonical name of who makes it (models, products, benchmarks). Never an edge by itself: only what the issue states is. */
  maker: z.string().optional(),
  /** Canonical name of the company a division belongs to, or of an owner (orgs). */
  parent: z.string().optional(),
  /** Models and products: a family, whose members are written as its name with version, size, variant. */
  family: z.boolean().optional(),
  /** Families: tier or line words between family and version ("Opus", "Sonnet", "Flash", "Coder"). */
  tiers: names.optional(),
  /** Names that carry links, number formats, chips, devices, languages …: kept in the graph, optional in scoring. */
  kind: z.enum(['platform', 'format', 'device', 'language', 'media', 'method', 'place', 'licence', 'os']).optional(),
  /** Persons: canonical name of the organisation known for them. Never an edge by itself. */
  org: z.string().optional(),
})
export type LexiconEntry = z.infer<typeof LexiconEntry>

export const LexiconFile = z.strictObject({
  /** Where the knowledge in this file comes from, in a sentence. */
  source: z.string().min(1),
  /** Type of all entries that name none. */
  type: EntityTypeName.optional(),
  entries: z.array(LexiconEntry),
})
export type LexiconFile = z.infer<typeof LexiconFile>

/** The user's own settings: `graph.yaml`. */
export const Config = z.strictObject({
  /** Canonical name → further written forms of it. */
  aliases: z.record(z.string(), names).optional(),
  /** Pairs that must stay two. */
  neverMerge: z.array(z.tuple([z.string(), z.string()])).optional(),
  lexicon: z.array(LexiconEntry.extend({ type: EntityTypeName })).optional(),
  /** Names that are no entities here. */
  ignore: names.optional(),
})
export type Config = z.infer<typeof Config>
