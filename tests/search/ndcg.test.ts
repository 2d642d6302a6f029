import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ndcg } from './ndcg.ts';
import { queries } from './queries.ts';

test('the best order has 1, no relevant result 0, and a later one less than an earlier one', () => {
  const relevant = { a: 3, b: 1 };
  expect(ndcg(['a', 'b', 'x'], relevant)).toBe(1);
  expect(ndcg(['x', 'y'], relevant)).toBe(0);
  expect(ndcg(['x', 'a'], relevant)).toBeGreaterThan(ndcg(['x', 'y', 'a'], relevant));
  expect(ndcg(['b', 'a'], relevant)).toBeLessThan(1);
});

test('there are at least sixty graded queries, each once, and every graded page exists', () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  const dimensions = new Set(
    readdirSync('data/dimensions', { recursive: true }).map((file) =>
      String(file).replace(/^.*[/\\]|\.yaml$/gu, ''),
    ),
  );
  for (const { query, relevant } of queries) {
    for (const address of Object.keys(relevant)) {
      const [, kind = '', id = '', anchor] = /^\/(\w+)\/([\w-]+)\/(?:#([\w-]+))?$/u.exec(address) ?? [];
      const exists =
        kind === 'dimensions'
          ? dimensions.has(id)
          : kind === 'chapters'
            ? true
            : existsSync(`data/${kind}/${id}.yaml`);
      expect(exists && (!anchor || dimensions.has(anchor)), `${query}: ${address}`).toBe(true);
    }
  }
});
