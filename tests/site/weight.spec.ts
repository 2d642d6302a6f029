import { brotliCompressSync } from 'node:zlib';
import { expect, kindsOfPages, test } from './page.ts';

// What a page loads by itself is known only to a browser: scripts load scripts.
for (const address of kindsOfPages()) {
  test(`${address} runs at most 6 KB of scripts before anybody does anything`, async ({ page }) => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push(response.body().then((body) => brotliCompressSync(body).length));
    });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(6000);
  });
}
