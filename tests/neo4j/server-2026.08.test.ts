import { onServer } from './suites/onServer.js'

await onServer('2026.08')
