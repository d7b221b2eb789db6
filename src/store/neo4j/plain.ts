/** Values of the driver as plain JSON, and JSON values as the driver takes them. */

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

interface Labelled {
  labels: string[]
  elementId: string
  properties: object
}
interface Typed {
  type: string
  elementId: string
  startNodeElementId: string
  endNodeElementId: string
  properties: object
}
interface Pathed {
  start: unknown
  segments: { relationship: unknown; end: unknown }[]
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isNode = (value: object): value is Labelled => 'labels' in value && 'elementId' in value
const isRelationship = (value: object): value is Typed => 'startNodeElementId' in value
const isPath = (value: object): value is Pathed => 'segments' in value && 'start' in value

/**
 * A value of a result as JSON: integers as numbers (as text beyond 2^53), dates and durations as ISO text, nodes as
 * `{labels, properties}`, relationships as `{type, properties}`, paths as `{nodes, relationships}`, NaN and infinity as null.
 */
export function toPlain(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(toPlain)
  if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array, Number)
  if (!isObject(value)) return String(value)
  if (isNode(value))
    return { elementId: value.elementId, labels: [...value.labels], properties: plainObject(value.properties) }
  if (isRelationship(value))
    return {
      elementId: value.elementId,
      type: value.type,
      start: value.startNodeElementId,
      end: value.endNodeElementId,
      properties: plainObject(value.properties),
    }
  if (isPath(value))
    return {
      nodes: [value.start, ...value.segments.map(({ end }) => end)].map(toPlain),
      relationships: value.segments.map(({ relationship }) => toPlain(relationship)),
    }
  // dates, times, durations: classes of the driver that print as ISO text
  return Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null
    ? plainObject(value)
    : String(value)
}

const plainObject = (value: object): { [name: string]: Json } =>
  Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toPlain(item)]))

/** A JSON value as a parameter: whole numbers as integers, because `SKIP 3.0` is an error. */
export function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toParameter(item)]))
  return value
}
