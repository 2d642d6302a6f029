import AxeBuilder from '@axe-core/playwright';
import { addresses, expect, kindsOfPages, test } from './page.ts';

// On every kind of page and every chapter; with "npm run test:every-page" on every single page.
const pages = process.env['EVERY_PAGE'] ? addresses() : [...kindsOfPages(), '/404.html'];

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const address of pages) {
  test(`${address} is accessible in light and dark, wide and narrow, and complains of nothing`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(address);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // Only colours depend on the scheme, so only they are looked at again.
        const axe = new AxeBuilder({ page });
        const { violations } = await (
          colorScheme === 'light' ? axe.withTags(rules) : axe.withRules(['color-contrast'])
        ).analyze();
        const told = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(
                ({ html, failureSummary }) =>
                  `${html.slice(0, 160)} ${failureSummary?.split('\n').slice(1, 3).join(' ')}`,
              )
              .join(' | ')}`,
        );
        expect(told, `${width} px, ${colorScheme}`).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
