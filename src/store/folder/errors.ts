/** What can be wrong with a store: each in one line that says what to do. */

/** Any fault of a store. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'
}

/** There is no store in the folder. */
export class NoStore extends StoreError {
  override readonly name = 'NoStore'
  constructor(dir: string) {
    super(`there is no store in ${dir}: run "graph build" first, or name another folder by --store`)
  }
}

/** A file of the store is missing, cut or altered. Nothing was written. */
export class DamagedStore extends StoreError {
  override readonly name = 'DamagedStore'
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(
      `the store is damaged: ${file} ${reason}; restore it, or delete its folder and run "graph build" again`,
      options,
    )
  }
}

/** The store was written by a later version of the program. */
export class NewerStore extends StoreError {
  override readonly name = 'NewerStore'
  constructor(dir: string, found: number, known: number) {
    super(
      `the store in ${dir} has schema ${found}, this version reads up to ${known}: update issue-graph, or name another --store`,
    )
  }
}

/** Another build holds the store. */
export class LockedStore extends StoreError {
  override readonly name = 'LockedStore'
  constructor(dir: string, holder: string, lock: string) {
    super(
      `another build (${holder}) is writing the store in ${dir}: wait until it is done, or delete ${lock} if it is not running`,
    )
  }
}
