import { expect, test } from './page.ts';

test('a slash opens the search anywhere, Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto('/chapters/apache-iceberg/');
  const link = page.locator('.chapter a').first();
  await link.focus();
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search the atlas' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
});

test('Control and K opens it too, and a slash in a text box is a slash', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog').getByRole('searchbox');
  await expect(box).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
});

test('results are typed, their words are marked, and the keyboard walks through them', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('deletion vector');
  const results = page.locator('dialog .results li');
  await expect(results.first().locator('.chip')).toHaveText('term');
  await expect(results.first().locator('mark').first()).toBeVisible();
  await expect(page.locator('dialog output')).toHaveText(/^\d+ results$/u);
  await page.keyboard.press('ArrowDown');
  await expect(results.first().locator('a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/terms/deletion-vector/');
});

test('a chapter is found by its sections, and a section is led to', async ({ page }) => {
  await page.goto('/search/?q=metadata+tree+manifest+list&kind=chapter');
  const section = page.locator('.results .excerpt a').first();
  await expect(section).toHaveAttribute('href', /\/chapters\/[a-z-]+\/#/u);
  await section.click();
  await expect(page.locator('h2:target, h3:target')).toBeVisible();
});

test('filters narrow what is found, and stand in the address', async ({ page }) => {
  await page.goto('/search/?q=commit');
  await page.getByLabel('kind').selectOption('claim');
  await page.getByLabel('system').selectOption('Hudi');
  await expect(page).toHaveURL('/search/?q=commit&kind=claim&system=Hudi');
  const kinds = page.locator('.results .title .chip');
  await expect.poll(async () => [...new Set(await kinds.allInnerTexts())]).toEqual(['claim']);
  await expect.poll(() => page.locator('.results .title a').first().innerText()).toContain('Hudi');
  for (const title of await page.locator('.results .title a').allInnerTexts())
    expect(title).toContain('Hudi');
});

test('the query in the address is searched for, shared and come back to', async ({ page }) => {
  await page.goto('/search/?q=fencing');
  await expect(page.locator('.results a').first()).toHaveText('fencing');
  await page.locator('.results a').first().click();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('fencing');
  await expect(page.locator('.results a').first()).toHaveText('fencing');
});

test('when nothing is found, near words and a way out are offered', async ({ page }) => {
  await page.goto('/search/?q=dynmaodb');
  await expect(page.locator('.results .none')).toContainText('Nothing was found');
  await expect(page.locator('.results .none a').first()).toHaveAttribute('href', /\/(?:systems|terms)\//u);
  await page.goto('/search/?q=safekeeper&kind=finding&system=Hudi');
  await page.getByRole('button', { name: 'Search everything' }).click();
  await expect(page.locator('.results a').first()).toBeVisible();
});

test('the home page asks and its examples find something', async ({ page }) => {
  await page.goto('/');
  const tries = await page
    .locator('.tries a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const address of tries) {
    await page.goto(address);
    await expect(page.locator('.results a').first()).toBeVisible();
  }
  await page.goto('/');
  await page.locator('#ask').fill('quorum');
  await page.keyboard.press('Enter');
  await expect(page.locator('.results a').first()).toBeVisible();
});

test('whatever is typed is searched for as text', async ({ page }) => {
  for (const words of [
    '<img src=x onerror=alert(1)>',
    '"); alert(1); ("',
    '%00%ff',
    '../../',
    '{{7*7}}',
    'a'.repeat(3000),
  ]) {
    await page.goto(`/search/?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole('searchbox')).toHaveValue(words.trim());
    await expect(page.locator('output').first()).toHaveText(/result/u);
  }
});

test('nothing of the search is loaded before somebody asks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/chapters/apache-iceberg/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /pagefind|search-/u.test(url))).toEqual([]);
});
