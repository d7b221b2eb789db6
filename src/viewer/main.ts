/** Starts the page on the data that stands in it. */
import type { ViewData } from '../export/viewData.js'
import './style.css'
import { App } from './app.js'
import { modelOf } from './model.js'

const data = JSON.parse(document.getElementById('graph-data')!.textContent) as ViewData
const app = new App(modelOf(data), document.getElementById('app')!)
app.start()

// for whoever drives the page from outside: where a node is drawn
Object.assign(globalThis, { issueGraph: { positionOf: (id: string) => app.positionOf(id) } })
