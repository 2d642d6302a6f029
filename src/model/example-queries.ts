/** A question and the SQL that answers it, for the query page; each runs when the page is made. */
export interface ExampleQuery {
  question: string;
  sql: string;
}

export const exampleQueries: readonly ExampleQuery[] = [
  {
    question: 'What does each system say about one question?',
    sql: `SELECT system, value, summary, evidence_class
FROM comparison
WHERE question = 'Commit made atomic by'`,
  },
  {
    question: 'Which answers rest on a specification or on source code?',
    sql: `SELECT family, evidence_class, count(*) AS claims
FROM comparison
GROUP BY family, evidence_class
ORDER BY family, claims DESC`,
  },
  {
    question: 'Where do we not know?',
    sql: `SELECT system, question, kind, summary
FROM comparison
WHERE kind IN ('unknown', 'undisclosed')
ORDER BY system`,
  },
  {
    question: 'Which systems lose an acknowledged write, and how is it prevented?',
    sql: `SELECT s.name AS system, f.title, f.prevention
FROM finding f
JOIN finding_system fs ON fs.finding = f.id
JOIN system s ON s.id = fs.system
WHERE f.outcome = 'violated'
ORDER BY s.name, f.title`,
  },
  {
    question: 'Which passages of public repositories is an answer pinned to?',
    sql: `SELECT claim, source, at, url
FROM claims_with_sources
WHERE url LIKE '%#L%' AND claim LIKE 'iceberg/%'`,
  },
  {
    question: 'What mentions fencing? (full-text search)',
    sql: `SELECT kind, title, snippet(search, 5, '[', ']', ' … ', 12) AS passage
FROM search
WHERE search MATCH 'fencing OR fence'
ORDER BY rank`,
  },
  {
    question: 'Which words mean different things in different systems?',
    sql: `SELECT t.label AS term, s.short_name AS system, m.means
FROM term_meaning m
JOIN term t ON t.id = m.term
JOIN system s ON s.id = m.system
WHERE (SELECT count(*) FROM term_meaning WHERE term = m.term) > 2
ORDER BY t.label, s.name`,
  },
  {
    question: 'Which answers are due for a check soonest?',
    sql: `SELECT id AS claim, value, checked, stale_after
FROM claim
ORDER BY stale_after, id`,
  },
];
