import { expect, test } from './page.ts';

test('nothing of SQLite is loaded before the first query, and then it answers', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/query/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /sqlite|sql-worker/u.test(path))).toEqual([]);
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.locator('[data-sql-status]')).toHaveText(/^5 rows, \d+ ms$/u);
  await expect(page.locator('[data-sql-result] th').first()).toHaveText('system');
  expect(asked.filter((path) => path.endsWith('.sqlite'))).toHaveLength(1);
});

test('the query stands in the address and is run from it', async ({ page }) => {
  await page.goto(`/query/?sql=${encodeURIComponent('SELECT count(*) AS n FROM claim')}`);
  await expect(page.locator('[data-sql-result] td')).toHaveText(/^\d+$/u);
  await page.locator('#sql').fill('SELECT 1 AS one');
  await page.locator('#sql').press('Control+Enter');
  await expect(page).toHaveURL('/query/?sql=SELECT%201%20AS%20one');
});

test('an error says what is wrong and selects the place', async ({ page }) => {
  await page.goto('/query/');
  await page.locator('#sql').fill('SELECT value FORM claim WHERE 1');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.locator('[data-sql-status]')).toContainText('syntax error');
  expect(
    await page
      .locator('#sql')
      .evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd)),
  ).toBe('claim');
  await page.locator('#sql').fill('SELECT valu FROM claim');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.locator('[data-sql-status]')).toContainText('no such column: valu');
});

test('a query that never ends can be stopped, and the next one answers', async ({ page }) => {
  await page.goto('/query/');
  await page
    .locator('#sql')
    .fill('WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n');
  await page.getByRole('button', { name: 'Run' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('[data-sql-status]')).toHaveText('Stopped.');
  await page.locator('#sql').fill('SELECT 2 AS two');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.locator('[data-sql-result] td')).toHaveText('2');
});

test('values are shown as text, whatever they hold', async ({ page }) => {
  await page.goto(
    `/query/?sql=${encodeURIComponent("SELECT '<img src=x onerror=alert(1)>' AS a, 'javascript:alert(1)' AS b, NULL AS c")}`,
  );
  await expect(page.locator('[data-sql-result] td').first()).toHaveText('<img src=x onerror=alert(1)>');
  await expect(page.locator('[data-sql-result] a, [data-sql-result] img')).toHaveCount(0);
});

test('the database cannot be changed', async ({ page }) => {
  await page.goto(`/query/?sql=${encodeURIComponent('DELETE FROM claim')}`);
  await expect(page.locator('[data-sql-status]')).toContainText('readonly');
});

test('every example runs', async ({ page }) => {
  await page.goto('/query/');
  for (const example of await page.locator('.example').all()) {
    await example.locator('summary').click();
    await example.getByRole('button', { name: 'Use this query' }).click();
    await expect(page.locator('[data-sql-status]')).toHaveText(
      /^\d+ rows?(?:, the first 500 shown)?, \d+ ms$/u,
    );
    await example.locator('summary').click();
  }
});
