/** Saves one generation after the other into the folder given, saying each on stdout, until it is killed. */
import { openStore } from '../../src/store/index.js'
import { state } from './generations.js'

const store = openStore(process.argv[2])
for (let generation = Number(process.argv[3]); ; generation++) {
  process.stdout.write(`${generation}\n`)
  await store.exclusive(() => store.save(state(generation)))
}
