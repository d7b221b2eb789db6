import { onServer } from './suites/onServer.js'

await onServer('5.26')
