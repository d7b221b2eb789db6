/** Light and dark: the system's choice until the reader makes one. */
export type Theme = 'light' | 'dark'

/** Colours of the canvas, which no style sheet reaches. */
export interface CanvasColors {
  readonly stage: string
  readonly ink: string
  readonly edge: string
  /** A line of a large graph: many lie on each other. */
  readonly fineEdge: string
  readonly strongEdge: string
  readonly together: string
  readonly path: string
}

export const CANVAS: Record<Theme, CanvasColors> = {
  light: {
    stage: '#f8fafc',
    ink: '#1e293b',
    edge: '#bcc8d6',
    fineEdge: 'rgba(100, 116, 139, 0.16)',
    strongEdge: '#64748b',
    together: '#e6ebf2',
    path: '#dc2626',
  },
  dark: {
    stage: '#0b1220',
    ink: '#e2e8f0',
    edge: '#3b4b65',
    fineEdge: 'rgba(148, 163, 184, 0.13)',
    strongEdge: '#94a3b8',
    together: '#182235',
    path: '#f87171',
  },
}

const KEY = 'issue-graph-theme'

/** The stored choice; storage may be forbidden to a local file. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY)
    if (stored === 'light' || stored === 'dark') return stored
  } catch {
    // no storage: the system's choice holds
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // no storage: the choice holds until the page is closed
  }
}

/** Colours of topics, largest first; later ones share grey. */
export const TOPIC_COLORS = [
  '#3b82f6',
  '#f59e0b',
  '#10b981',
  '#ec4899',
  '#8b5cf6',
  '#06b6d4',
  '#f97316',
  '#84cc16',
  '#6366f1',
  '#14b8a6',
  '#e11d48',
  '#a16207',
]
export const OTHER_TOPIC = '#94a3b8'
