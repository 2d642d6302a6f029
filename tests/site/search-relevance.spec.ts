import { ndcg } from '../search/ndcg.ts';
import { queries } from '../search/queries.ts';
import { expect, test } from './page.ts';

test('readers find what they look for: nDCG@10 over the graded queries', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/search/?q=log');
  await expect(page.locator('.results a').first()).toBeVisible();
  const scores: { query: string; score: number; got: string[] }[] = [];
  for (const { query, relevant } of queries) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('output').first()).toHaveText(/result/u);
    const got = await page
      .locator('.results .title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    // A chapter counts by its page, whichever of its sections is led to.
    scores.push({ query, score: ndcg(got, relevant), got });
  }
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  const weakest = [...scores].sort((a, b) => a.score - b.score).slice(0, 12);
  console.log(`nDCG@10 over ${scores.length} queries: ${mean.toFixed(3)}`);
  for (const { query, score, got } of weakest)
    console.log(`  ${score.toFixed(2)}  ${query}  → ${got.slice(0, 4).join(' ')}`);
  expect(mean).toBeGreaterThan(0.85);
  expect(scores.filter(({ score }) => score === 0).map(({ query }) => query)).toEqual([]);
});
