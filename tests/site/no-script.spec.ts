import { expect, test } from './page.ts';

test.use({ javaScriptEnabled: false });

test('a chapter is whole: text, diagrams, references, contents', async ({ page }) => {
  await page.goto('/chapters/delta-lake/');
  await expect(page.locator('h1')).toHaveText('Delta Lake');
  await expect(page.locator('.diagram').last()).toBeVisible();
  await expect(page.locator('.toc a').first()).toBeVisible();
  await page.locator('.ref a').first().click();
  await expect(page.locator('.references li:target')).toBeVisible();
});

test('a comparison is complete, and every cell leads to its claim', async ({ page }) => {
  await page.goto('/compare/table-formats/');
  await expect(page.locator('[data-explorer]')).toBeHidden();
  const cells = page.locator('.matrix td');
  const [rows, systems] = [
    await page.locator('.matrix tbody tr:not(.group)').count(),
    (await page.locator('.matrix thead th').count()) - 1,
  ];
  expect(await cells.count()).toBe(rows * systems);
  await cells.first().locator('a').click();
  await expect(page.locator('.claim:target')).toBeVisible();
});

test('nothing is shown that would do nothing', async ({ page }) => {
  await page.goto('/query/');
  for (const hidden of ['[data-sql]', '[data-theme-button]', '[data-use]'])
    await expect(page.locator(hidden).first()).toBeHidden();
});

test('the query page shows its examples with their answers, and the tables', async ({ page }) => {
  await page.goto('/query/');
  await page.locator('.example summary').first().click();
  await expect(page.locator('.example td').first()).toBeVisible();
  await expect(page.locator('.tables')).toContainText('claims_with_sources');
});

test('the search says what it needs and offers the lists', async ({ page }) => {
  await page.goto('/');
  await page.locator('[data-search]').click();
  await expect(page).toHaveURL('/search/');
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await page.getByRole('link', { name: 'Terms' }).last().click();
  await expect(page.locator('h1')).toHaveText('The words of the field');
});
