/** Newsletter text is untrusted: nothing in it may steer a terminal. */

/** Control characters, terminal escapes, and marks that turn the reading direction of what follows. */
// eslint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** A text on one line, without anything that steers a terminal. */
export const clean = (text: string): string => text.replace(/\s+/gu, ' ').replace(STEERING, '').trim()

/** As `clean`, with line breaks kept. */
export const cleanLines = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(STEERING, '')
