import type { ChapterFile } from '../../src/chapters/chapter-file.ts';
import { problemLine, type Problem } from '../../src/records/problem.ts';
import type { Records } from '../../src/records/records.ts';

/** Problems as text, a block for each file. */
export function report(problems: readonly Problem[]): string {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return [...byFile.values()].map((group) => group.map(problemLine).join('\n')).join('\n\n');
}

/** What was read and what is wrong with it, in a line. */
export function summary(
  problems: readonly Problem[],
  { ids }: Records,
  chapters: readonly ChapterFile[],
): string {
  const read = [
    `${ids.claim.size} claims`,
    `${ids.system.size} systems`,
    `${ids.dimension.size} dimensions`,
    `${ids.source.size} sources`,
    `${ids.term.size} terms`,
    `${ids.finding.size} findings`,
    `${ids.event.size} events`,
    `${chapters.length} chapters`,
  ].join(', ');
  const files = new Set(problems.map(({ file }) => file)).size;
  return problems.length === 0
    ? `No problem in ${read}.`
    : `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'} (${read}).`;
}
