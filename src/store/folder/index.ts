/** A graph kept in a folder. */
export { activeIssues, metaOf, type Catalog, type StoredIssue } from './catalog.js'
export { DamagedStore, LockedStore, NewerStore, NoStore, StoreError } from './errors.js'
export { DEFAULT_DIR, FolderStore, openStore, type NewState, type StoreState } from './folderStore.js'
export type { LockOptions } from './lock.js'
export { updatePlan, type FoundIssue, type FoundIssues, type UpdatePlan } from './updatePlan.js'
