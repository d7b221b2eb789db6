/** Colours, where the stream is a terminal that wants them. */
import { inspect } from 'node:util'

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

/** The styles; plain text when `colour` is false. `styleText` asks stdout for colour, whatever stream it is meant for. */
export function styleOf(colour: boolean): Style {
  const paint =
    (name: string) =>
    (text: string): string => {
      const [on, off] = inspect.colors[name]!
      return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text
    }
  return { strong: paint('bold'), faint: paint('dim'), good: paint('green'), bad: paint('red'), name: paint('cyan') }
}
