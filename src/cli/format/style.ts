/** Colours, where the stream is a terminal that wants them. */
import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

export interface Style {
  strong(text: string): string
  faint(text: string): string
  good(text: string): string
  bad(text: string): string
  name(text: string): string
}

/** Whether a stream gets colour: a terminal, `NO_COLOR` unset or empty, and not a dumb one. */
export const wantsColour = (stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean =>
  stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'

/** The styles; plain text when `colour` is false. */
export function styleOf(colour: boolean): Style {
  const paint =
    (format: Format) =>
    (text: string): string =>
      colour && text !== '' ? styleText(format, text) : text
  return { strong: paint('bold'), faint: paint('dim'), good: paint('green'), bad: paint('red'), name: paint('cyan') }
}
