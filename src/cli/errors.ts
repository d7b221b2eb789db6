/** What ends a command early, with the exit code that tells why. */

/** Exit codes (CONTRACT): done, failed, wrong usage, `ask` did not understand. */
export const EXIT = { done: 0, failed: 1, usage: 2, notUnderstood: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** A failure that is told in one line: what was wrong, where, and what to do. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError'
  constructor(
    message: string,
    readonly exitCode: ExitCode = EXIT.failed,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The command was not written as it must be: exit code 2. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError'
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.usage, options)
  }
}

/** Message of anything thrown, on one line. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\s*\n\s*/gu, ' ').trim()
}

/** Code of a system error (`ENOENT`), undefined for anything else. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** What a system error means to a user, in a few words. */
export function systemReason(error: unknown): string {
  switch (systemCode(error)) {
    case 'ENOENT':
      return 'there is no such file or folder'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied'
    case 'EISDIR':
      return 'this is a folder'
    case 'ENOTDIR':
      return 'a part of the path is not a folder'
    case 'ENOSPC':
      return 'no space left on the disk'
    case 'EROFS':
      return 'the disk is read-only'
    case 'EMFILE':
    case 'ENFILE':
      return 'too many open files'
    default:
      return messageOf(error)
  }
}

/** A system error that names a path, in words; undefined for anything else. */
export function systemMessage(error: unknown): string | undefined {
  if (systemCode(error) === undefined || !(error instanceof Error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  return path === undefined ? undefined : `${path}: ${systemReason(error)}`
}
