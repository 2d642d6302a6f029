import { hostile } from '../../scripts/lib/hostile-project.ts';
import { expect, test } from './page.ts';

// A site built from data in which every text ends in characters that would do harm anywhere.
test.use({ baseURL: 'http://localhost:4333' });

for (const address of [
  '/',
  '/systems/iceberg/',
  '/compare/table-formats/#iceberg--unique-keys',
  '/terms/snapshot/',
  '/dimensions/unique-keys/',
  '/findings/',
  '/sources/iceberg-spec/',
  '/events/',
  '/chapters/apache-iceberg/',
  '/query/',
  '/search/?q=onerror',
]) {
  test(`hostile text on ${address} is text`, async ({ page }) => {
    page.on('dialog', (dialog) => {
      throw new Error(`a script ran: ${dialog.message()}`);
    });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('img, svg[onload], b[onclick], script:not([src]):not([type])').count()).toBe(1);
    await expect(page.locator('main')).toContainText(/<img src=x onerror="alert\(1\)">|<b onclick=x>"'&/u);
  });
}

test('hostile text comes through whole', async ({ page }) => {
  await page.goto('/terms/fencing/');
  await expect(page.locator('.lede')).toContainText(hostile.replaceAll('`', ''));
});
