/**
 * What must hold for a file to be read at all, by the name that messages give it. The readers keep
 * these promises; the rules in `src/rules` look at what was read.
 */
export const readingRules = {
  'file-names':
    'Every file lies in the folder of its kind and is named after its id, so that a path leads to a record and back.',
  yaml: 'Records and front matter are YAML in which every field stands once and says itself what it says.',
  json: 'What pages show of their own accord is JSON, which they can import.',
  mdx: 'The text of a chapter is MDX, so that it can be read and built at all.',
  schema: 'Every record has the fields of its kind, each of the right shape, and no others.',
  'unique-ids': 'An id belongs to one record of its kind.',
} as const;

export type ReadingRule = keyof typeof readingRules;
