/** Links as evidence for maker and name: `huggingface.co/org/name`, `github.com/org/name`. A link alone makes no entity. */
import type { Knowledge } from '../../lexicon/index.js'
import { foldName } from '../../text/fold.js'
import { support, type Passage } from '../scope.js'

const REPO =
  /^https?:\/\/(?:www\.)?(github\.com|gitlab\.com|huggingface\.co|hf\.co|modelscope\.cn\/models|npmjs\.com\/package|pypi\.org\/project)\/([^/?#]+)(?:\/([^/?#]+))?(?:\/([^/?#]+))?/u

export interface HubLink {
  /** Account name, as in the link. */
  readonly owner: string
  /** Folded name of what is linked. */
  readonly name: string
  readonly type: 'model' | 'product' | 'benchmark'
}

/** Repositories and models that a story links to. */
export function hubLinks(urls: readonly string[]): HubLink[] {
  const links: HubLink[] = []
  for (const url of urls) {
    const match = REPO.exec(url)
    if (!match) continue
    const [, host, first, second, third] = match
    if (host === 'npmjs.com/package' || host === 'pypi.org/project')
      links.push({ owner: '', name: foldName(first!), type: 'product' })
    else if (first === 'datasets' && third !== undefined)
      links.push({ owner: second!, name: foldName(third), type: 'product' })
    else if (first === 'spaces' && third !== undefined)
      links.push({ owner: second!, name: foldName(third), type: 'product' })
    else if (second !== undefined && !['blog', 'papers', 'collections', 'docs', 'orgs', 'topics'].includes(first!))
      links.push({
        owner: first!,
        name: foldName(second.replace(/\.git$/u, '')),
        type: /hugging|hf\.co|modelscope/u.test(host!) ? 'model' : 'product',
      })
  }
  return links
}

/** Adds what the links of a story say of the names in it. */
export function weighHubs(urls: readonly string[], passages: readonly Passage[], _knowledge: Knowledge): void {
  const links = hubLinks(urls)
  if (links.length === 0) return
  for (const { names } of passages)
    for (const name of names) {
      const key = foldName(name.text)
      for (const link of links) {
        if (key.length >= 3 && (link.name === key || (key.length >= 5 && link.name.startsWith(key))))
          support(name, link.type, 1.4, `linked as ${link.owner}/${link.name}`)
        if (foldName(link.owner) === key && link.name !== key) support(name, 'org', 0.8, `account ${link.owner}`)
      }
    }
}
