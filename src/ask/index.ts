/** Asking the graph questions. */
export { ask, askPrepared, prepareOnce } from './ask.js'
export { composeCues, parseCueFile, type AskCues, type CueFile } from './cues.js'
export { prepareAsk, type AskIndex } from './prepare.js'
export { Plan } from './plan.js'
export { explainPlan } from './explain.js'
export { nearestQuestions } from './suggest.js'
export { compilePlan, type Cypher } from './cypher/compile.js'
