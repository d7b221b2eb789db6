/** Sends batches, halves them where the server lacks memory, and tells how far it is. */
import type { Connection } from './connection.js'
import { Neo4jError } from './errors.js'
import { batches, type Row } from './rows.js'

/** So many that a batch costs far more than its round trip, so few that the server's memory takes it in its stride. */
export const BATCH_ROWS = 2_500
/** Characters of text in a batch, so that long stories do not fill the server's memory. */
const BATCH_WEIGHT = 4_000_000

export class Writer {
  private done = 0

  constructor(
    private readonly connection: Connection,
    private readonly graph: string,
    private readonly total: number,
    private readonly onProgress: ((done: number, total: number) => void) | undefined,
  ) {}

  /** @param otherwise the query for a batch some of which is there after all, because somebody else pushes too */
  async rows(query: string, rows: Iterable<Row>, otherwise?: string): Promise<void> {
    let sent: Promise<void> | undefined
    // the rows of the next batch are made while the server writes this one
    for (const batch of batches(rows, BATCH_ROWS, BATCH_WEIGHT, weightOf)) {
      await sent
      sent = this.sendOr(query, batch, otherwise)
    }
    await sent
  }

  private async sendOr(query: string, batch: readonly Row[], otherwise: string | undefined): Promise<void> {
    try {
      await this.send(query, 'rows', batch, 1)
    } catch (error) {
      if (otherwise === undefined || !(error instanceof Neo4jError) || error.kind !== 'foreign') throw error
      await this.send(otherwise, 'rows', batch, 1)
    }
  }

  /** Returns how many were done; `counting` is 0 where they are counted elsewhere. */
  async ids(query: string, ids: readonly string[], counting: 0 | 1 = 1): Promise<number> {
    let done = 0
    for (const batch of batches(ids, BATCH_ROWS, Infinity, () => 0))
      done += await this.send(query, 'ids', batch, counting)
    return done
  }

  private async send(query: string, as: string, batch: readonly unknown[], counting: 0 | 1): Promise<number> {
    try {
      const { records } = await this.connection.run('write', query, { [as]: batch, graph: this.graph })
      this.done += counting * batch.length
      if (counting === 1) this.onProgress?.(this.done, this.total)
      return Number(records[0]?.get('done') ?? 0)
    } catch (error) {
      if (!(error instanceof Neo4jError) || error.kind !== 'memory' || batch.length === 1) throw error
      const half = Math.ceil(batch.length / 2)
      return (
        (await this.send(query, as, batch.slice(0, half), counting)) +
        (await this.send(query, as, batch.slice(half), counting))
      )
    }
  }
}

const weightOf = ({ properties }: Row): number => {
  let weight = 0
  for (const value of Object.values(properties))
    if (typeof value === 'string') weight += value.length
    else if (Array.isArray(value)) for (const item of value) weight += item.length
  return weight
}
