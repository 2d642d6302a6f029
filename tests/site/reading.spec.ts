import { expect, test } from './page.ts';

const chapter = '/chapters/apache-iceberg/';

test('the table of contents follows the reader', async ({ page }) => {
  await page.goto(chapter);
  const marked = page.locator('[data-toc] [aria-current]');
  await expect(marked).toHaveText('What it is for');
  await page
    .locator('h2#what-it-costs')
    .evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(marked).toHaveText('What it costs');
});

test('on a wide screen each reference has its note in the margin, beside its line', async ({ page }) => {
  await page.goto(chapter);
  const mark = page.locator('.ref').first();
  const note = page.locator('.note').first();
  await expect(note).toBeVisible();
  const [markBox, noteBox, text] = await Promise.all([
    mark.boundingBox(),
    note.boundingBox(),
    page.locator('.chapter > p').nth(2).boundingBox(),
  ]);
  expect(Math.abs(noteBox!.y - markBox!.y)).toBeLessThan(40);
  expect(noteBox!.x).toBeGreaterThan(text!.x + text!.width);
});

test('on a small screen a reference opens its entry at hand, and Escape gives the focus back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(chapter);
  await expect(page.locator('.note').first()).toBeHidden();
  const mark = page.locator('.ref a').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const popover = page.locator('#at-hand');
  await expect(popover).toBeVisible();
  await expect(popover.locator('a').first()).toHaveAttribute('href', /\/sources\//u);
  const box = await popover.boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(360);
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await expect(mark).toBeFocused();
});

test('every reference leads to its entry, and every entry is referred to', async ({ page }) => {
  await page.goto(chapter);
  const marks = await page
    .locator('.ref a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
  const entries = await page
    .locator('.references > ol > li')
    .evaluateAll((items) => items.map(({ id }) => `#${id}`));
  expect([...new Set(marks)].sort()).toEqual([...entries].sort());
});

test('references that stand side by side are kept apart, and no others', async ({ page }) => {
  await page.goto('/chapters/delta-lake/');
  const faults = await page.locator('.ref').evaluateAll(
    (marks) =>
      marks.filter((mark) => {
        const before = mark.previousSibling;
        const hasNeighbour = before instanceof Element && before.matches('.ref, .note');
        return hasNeighbour !== mark.classList.contains('beside');
      }).length,
  );
  expect(faults).toBe(0);
  expect(await page.locator('.ref.beside').count()).toBeGreaterThan(0);
});

test('a word of the glossary shows its definition to the keyboard', async ({ page }) => {
  await page.goto(chapter);
  const term = page.locator('.term').first();
  await page.keyboard.press('Tab');
  await term.focus();
  await expect(page.locator('#at-hand')).toBeVisible();
  await expect(page.locator('#at-hand')).toContainText(
    await page.locator(`#term-${await term.getAttribute('data-term')}`).innerText(),
  );
});

test('a diagram is inline, named and described, opens large, and its source can be copied', async ({
  page,
}) => {
  await page.goto(chapter);
  const figure = page.locator('.drawn').first();
  const drawing = figure.locator('.diagram').last();
  await expect(drawing).toHaveAccessibleName(/\w/u);
  await expect(drawing).toHaveAccessibleDescription(/\w/u);
  await expect(figure.locator('.words li').first()).toBeHidden();
  await figure.getByText('In words').click();
  await expect(figure.locator('.words li').first()).toBeVisible();
  await figure.getByRole('button', { name: 'Open large' }).click();
  const dialog = page.locator('dialog.large');
  await expect(dialog.locator('svg')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(figure.getByRole('button', { name: 'Open large' })).toBeFocused();
  await figure.getByRole('button', { name: 'Copy source' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^(?:flowchart|sequenceDiagram)/u,
  );
});

test('ids are unique in the page, the large drawing included', async ({ page }) => {
  await page.goto(chapter);
  await page.getByRole('button', { name: 'Open large' }).first().click();
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('a diagram scrolls on a phone instead of shrinking its text', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(chapter);
  const sizes = await page.locator('.drawing > .diagram').evaluateAll((drawings) =>
    drawings.map((drawing) => {
      const svg = drawing as SVGSVGElement;
      return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    }),
  );
  for (const scale of sizes) expect(scale).toBeGreaterThan(0.78);
});

test('diagrams have the colours of the theme, from one drawing', async ({ page }) => {
  const strokeOf = () =>
    page
      .locator('.diagram .l-metadata > :first-child')
      .first()
      .evaluate((shape) => getComputedStyle(shape).stroke);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(chapter);
  const light = await strokeOf();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await strokeOf()).not.toBe(light);
});

test('a chosen theme stays, and is there before the page is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const button = page.getByRole('button', { name: /theme/iu });
  await button.click();
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.addInitScript(() => {
    const seen: (string | undefined)[] = [];
    Object.assign(window, { seen });
    const watch = () => {
      if (document.querySelector('body')) seen.push(document.documentElement.dataset['theme']);
      else requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  await page.goto(chapter);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen[0])).toBe('dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 22, 26)');
  await button.click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./u);
});

test('on paper there is the text, its diagrams and its references, and no controls', async ({ page }) => {
  await page.goto(chapter);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const hidden of ['header.top', '.parts', '.tools', '.note', '.skip'])
    await expect(page.locator(hidden).first()).toBeHidden();
  for (const shown of ['h1', '.diagram', '.references li'])
    await expect(page.locator(shown).last()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

test('headings have addresses of their own, and neighbours are a step away', async ({ page }) => {
  await page.goto('/chapters/delta-lake/');
  await expect(page.locator('h2 .permalink').first()).toHaveAttribute('href', /^#/u);
  await page.locator('.neighbours [rel=prev]').click();
  await expect(page.locator('h1')).toHaveText('Apache Iceberg');
});

test('facts in a sentence come from the data and lead to it', async ({ page }) => {
  await page.goto(chapter);
  await page.locator('.fact').first().click();
  await expect(page).toHaveURL(/\/systems\/[a-z-]+\/#[a-z-]+$/u);
  await expect(page.locator('.claim:target')).toBeVisible();
});

test('the skip link is first, and leads to the text', async ({ page }) => {
  await page.goto(chapter);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('whatever has the focus shows it', async ({ page }) => {
  await page.goto('/');
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).not.toBe('none');
  }
});

test('nothing moves for those who asked for stillness', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(chapter);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('a page does not move while it loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of ['/', chapter, '/systems/hudi/', '/compare/table-formats/', '/terms/']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const total = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(total, address).toBeLessThan(0.01);
  }
});
