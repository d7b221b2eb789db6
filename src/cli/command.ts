/** What every command is: its options as commander prints them, the zod schema of what it takes, and what it does. */
import type { Command } from 'commander'
import { z } from 'zod'
import { UsageError, type ExitCode } from './errors.js'
import type { Terminal } from './terminal.js'

/** What all commands share: where the store is, the settings file, and where to print. */
export interface Context {
  readonly terminal: Terminal
  readonly json: boolean
  /** Folder of the store. */
  readonly store: string
  /** As given by `--config`. */
  readonly config: string | undefined
}

export interface CommandModule<Input extends z.ZodType = z.ZodType> {
  /** Declares arguments, options and examples. */
  configure(command: Command): void
  /** Options by name and arguments by name, as commander gives them. */
  readonly input: Input
  /** @returns the exit code where it is not 0 */
  run(context: Context, input: z.infer<Input>): Promise<ExitCode | undefined>
}

/** Keeps the types of a command together. */
export const defineCommand = <Input extends z.ZodType>(module: CommandModule<Input>): CommandModule<Input> => module

/** Runs a command with what commander parsed. */
export async function runCommand(module: CommandModule, command: Command, context: Context): Promise<ExitCode> {
  const given: Record<string, unknown> = { ...command.opts() }
  command.registeredArguments.forEach((argument, index) => {
    given[argument.name()] = command.processedArgs[index] as unknown
  })
  const parsed = module.input.safeParse(given)
  if (!parsed.success) throw new UsageError(mistakeIn(parsed.error, command))
  return (await module.run(context, parsed.data)) ?? 0
}

function mistakeIn(error: z.ZodError, command: Command): string {
  const issue = error.issues[0]!
  const name = String(issue.path[0] ?? '')
  const option = command.options.find((one) => one.attributeName() === name)
  return `${option?.long ?? name.toUpperCase()}: ${issue.message}; see "graph ${command.name()} --help"`
}

/** A whole number from 1, as an option's value. */
export const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/u, 'must be a whole number from 1')
  .transform(Number)

/** A day as an option's value. */
export const day = z.iso.date('must be a date such as 2026-02-16')
