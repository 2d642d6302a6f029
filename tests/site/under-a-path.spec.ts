import { expect, test } from './page.ts';

// The site built for project pages of a code host, which lie under a path.
test.use({ baseURL: 'http://localhost:4332/atlas/' });

test('pages, styles and links stay below the path', async ({ page }) => {
  await page.goto('./');
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('header.top')!).position)).toBe(
    'sticky',
  );
  await page.getByRole('link', { name: 'What a table format is' }).click();
  await expect(page).toHaveURL('/atlas/chapters/what-a-table-format-is/');
  const outside = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')!).filter((target) => !target.startsWith('/atlas/')),
    );
  expect(outside).toEqual([]);
});

test('search, comparison and SQL work there', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.type('fencing');
  await page.locator('dialog .results a').first().click();
  await expect(page).toHaveURL('/atlas/terms/fencing/');
  await page.goto('compare/table-formats/#hudi--unique-keys');
  await expect(page.getByRole('dialog')).toContainText('Holds for');
  await page.goto('query/?sql=SELECT+1+AS+one');
  await expect(page.locator('[data-sql-result] td')).toHaveText('1');
});

test('the host root and unknown pages below the path are not found, and help', async ({ browser }) => {
  const page = await browser.newPage();
  expect((await page.goto('http://localhost:4332/atlas/terms/fenceing/'))!.status()).toBe(404);
  await expect(page.locator('[data-near] a').first()).toHaveAttribute('href', '/atlas/terms/fencing/');
  await page.close();
});
