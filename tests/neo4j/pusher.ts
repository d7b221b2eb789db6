/** Pushes a graph of many batches, saying on stdout when it begins and after each batch, until done or killed. */
import { connect, push } from '../../src/store/neo4j/index.js'
import { manyGraph } from './suites/graphs.js'

const env = process.env
const graph = manyGraph(Number(process.argv[2]))
const connection = await connect({
  ...{ uri: env['NEO4J_URI'] ?? '', user: env['NEO4J_USERNAME'] ?? '', password: env['NEO4J_PASSWORD'] ?? '' },
})
process.stdout.write('begins\n')
await push(connection, graph, { onProgress: (done, total) => process.stdout.write(`${done} of ${total}\n`) })
await connection.close()
