import { inOrder, type Problem } from '../records/problem.ts';
import { readingRules } from '../records/reading-rules.ts';
import { anchorsAreUnique } from './anchors-are-unique.ts';
import { answersAreExplained } from './answers-are-explained.ts';
import { chaptersHaveTheirParts } from './chapters-have-their-parts.ts';
import { claimsBelong } from './claims-belong.ts';
import { componentsAreKnown } from './components-are-known.ts';
import { datesAreInOrder } from './dates-are-in-order.ts';
import { datesArePast } from './dates-are-past.ts';
import { diagramsFollowTheGrammar } from './diagrams-follow-the-grammar.ts';
import { dimensionsAreClosed } from './dimensions-are-closed.ts';
import { editorialChoicesResolve } from './editorial-choices-resolve.ts';
import { evidenceIsPinned } from './evidence-is-pinned.ts';
import { familiesAreOrdered } from './families-are-ordered.ts';
import { findingsAreTold } from './findings-are-told.ts';
import { linksLeadSomewhere } from './links-lead-somewhere.ts';
import { listsNameOnce } from './lists-name-once.ts';
import { noBlankCells } from './no-blank-cells.ts';
import { referencesResolve } from './references-resolve.ts';
import { relationsMakeSense } from './relations-make-sense.ts';
import type { Project, Rule } from './rule.ts';
import { sourcesAreUsed } from './sources-are-used.ts';
import { termsAreDefinedOnce } from './terms-are-defined-once.ts';
import { textIsReadable } from './text-is-readable.ts';
import { valuesInDomain } from './values-in-domain.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  referencesResolve,
  claimsBelong,
  noBlankCells,
  valuesInDomain,
  answersAreExplained,
  dimensionsAreClosed,
  familiesAreOrdered,
  datesArePast,
  datesAreInOrder,
  sourcesAreUsed,
  evidenceIsPinned,
  termsAreDefinedOnce,
  relationsMakeSense,
  listsNameOnce,
  findingsAreTold,
  componentsAreKnown,
  diagramsFollowTheGrammar,
  linksLeadSomewhere,
  anchorsAreUnique,
  chaptersHaveTheirParts,
  textIsReadable,
  editorialChoicesResolve,
];

/** What each rule protects, by the name in its messages; those that the readers keep come first. */
export const promises: ReadonlyMap<string, string> = new Map([
  ...Object.entries(readingRules),
  ...rules.map(({ name, protects }) => [name, protects] as const),
]);

/** All problems of a project: those met while reading it, and those the rules find. */
export function problemsOf(project: Project): Problem[] {
  const found = rules.flatMap(({ name, check }) =>
    [...check(project)].map((finding) => ({ ...finding, rule: name })),
  );
  const { records, chapters, editorial } = project;
  const reading = [records, ...chapters, ...(editorial ? [editorial] : [])].flatMap(
    ({ problems }) => problems,
  );
  return inOrder([...reading, ...found]);
}
