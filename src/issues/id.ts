/** Last part of a path, without its extension. */
const parts = (path: string): string[] =>
  path
    .replace(/\\/gu, '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')

/**
 * Id of the issue in `file` found through `root`: its path below the folder without extension, the folder's own name in
 * front. When `root` is the file itself its parent folder's name stands in front. Always `/`.
 */
export function issueId(root: string, file: string): string {
  const rootParts = parts(root)
  const fileParts = parts(file)
  const same = rootParts.length === fileParts.length && rootParts.every((part, i) => part === fileParts[i])
  const below = rootParts.length < fileParts.length && rootParts.every((part, i) => part === fileParts[i])
  const from = same || !below ? Math.max(0, fileParts.length - 2) : Math.max(0, rootParts.length - 1)
  const kept = fileParts.slice(from).filter((part) => part !== '..')
  const name = kept.pop() ?? ''
  kept.push(name.replace(/(?<=.)\.[^.]*$/u, ''))
  return kept.join('/')
}
