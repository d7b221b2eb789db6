/** `--type`, which decides between entities of one name. */
import { Option } from 'commander'
import { ENTITY_TYPES } from '../ontology.js'

export const typeOption = (): Option =>
  new Option('--type <type>', 'which entity is meant, where several share the name').choices(ENTITY_TYPES)
