/** The graph that the commands read. */
import type { KnowledgeGraph } from '../graph/index.js'
import { openStore } from '../store/folder/index.js'
import type { Context } from './command.js'

/** @throws NoStore, DamagedStore, NewerStore, each in one line */
export const loadGraph = async ({ store }: Pick<Context, 'store'>): Promise<{ graph: KnowledgeGraph }> => ({
  graph: await openStore(store).graph(),
})
