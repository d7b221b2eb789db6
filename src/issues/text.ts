/** Text without emoji and signs at its ends, lower case: what labels are compared by. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\p{P}\p{S}\s\uFE0F\u200D]+|[\p{P}\p{S}\s\uFE0F\u200D]+$/gu, '')
    .replace(/\s+/gu, ' ')
