/**
 * Addresses of pages, from the root of the site and with a slash at the end. A record's anchor on
 * another page is part of its address.
 */
export const addressOf = {
  home: () => '/',
  chapters: () => '/chapters/',
  chapter: (id: string) => `/chapters/${id}/`,
  systems: () => '/systems/',
  system: (id: string) => `/systems/${id}/`,
  claim: (system: string, dimension: string) => `/systems/${system}/#${dimension}`,
  family: (id: string) => `/families/${id}/`,
  dimensions: () => '/dimensions/',
  dimension: (id: string) => `/dimensions/${id}/`,
  terms: () => '/terms/',
  term: (id: string) => `/terms/${id}/`,
  sources: () => '/sources/',
  source: (id: string) => `/sources/${id}/`,
  findings: () => '/findings/',
  finding: (id: string) => `/findings/${id}/`,
  events: () => '/events/',
  event: (id: string) => `/events/#${id}`,
  comparisons: () => '/compare/',
  comparison: (family: string) => `/compare/${family}/`,
  search: () => '/search/',
  query: () => '/query/',
  about: () => '/about/',
  diagrams: () => '/about/diagrams/',
  data: () => '/about/data/',
} as const;
