/**
 * Normalised discounted cumulative gain of the first ten results (Järvelin and Kekäläinen 2002,
 * doi 10.1145/582415.582418), with gains 2^grade - 1: 1 when the best results come first in the
 * best order, 0 when none is relevant.
 */
export function ndcg(
  results: readonly string[],
  relevant: Readonly<Record<string, number>>,
  depth = 10,
): number {
  const gain = (grade: number) => 2 ** grade - 1;
  const discounted = (grades: number[]) =>
    grades.reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);
  const found = discounted(results.slice(0, depth).map((result) => relevant[result] ?? 0));
  const best = discounted(
    Object.values(relevant)
      .sort((a, b) => b - a)
      .slice(0, depth),
  );
  return best === 0 ? 0 : found / best;
}
