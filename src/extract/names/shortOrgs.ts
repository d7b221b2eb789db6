/** "Kestrel" for the Kestrel Systems of the same issue, "Datology" for DatologyAI. */
import { likelyType, type Name, type Scope } from '../scope.js'
import { fullName } from './member.js'

const TAIL =
  /^(.{3,}?)[ -]?(?:AI|Labs?|Systems|Technolog(?:y|ies)|Inc|Research|Robotics|Networks|Security|Ventures|Capital|Partners|Intelligence|Studios?|Group|Holdings|Corp|Compute|Computing|Health|Bio|Therapeutics|Semiconductors?|Dynamics|Energy|Motors|Energies|Software|Analytics|Foundation|Institute|Superintelligence|Industries|Materials|Photonics|Aerospace|Medical|Interactive|Entertainment|Games|Media|Cloud|科技|智能|机器人|集团|半导体)$/u

/** "BASI" for the BASI Jailbreaking community. */
const ACRONYM = /^([A-Z]{3,}) [A-Z][a-z]/u

/** A name that nobody knows and that opens exactly one longer one of an organisation stands for that. */
export function shortOrgs(scopes: readonly Scope[]): void {
  const all = scopes.flatMap(({ passages }) => passages.flatMap(({ names }) => names))
  const fulls = new Map<string, Set<string>>()
  for (const name of all) {
    if (name.known || name.family || name.stands !== undefined) continue
    const short =
      TAIL.exec(name.text)?.[1] ?? (likelyType(name)?.type === 'org' ? ACRONYM.exec(name.text)?.[1] : undefined)
    if (short === undefined) continue
    const there = fulls.get(short) ?? new Set<string>()
    fulls.set(short, there.add(fullName(name)))
  }
  for (const name of all) {
    if (!isOpen(name)) continue
    const fits = fulls.get(name.text)
    if (fits?.size === 1) name.stands = [...fits][0]!
  }
}

const isOpen = (name: Name): boolean =>
  name.weak && !name.known && !name.family && name.stands === undefined && /^\p{Lu}/u.test(name.text)
