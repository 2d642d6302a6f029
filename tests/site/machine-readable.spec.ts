import { expect, test } from './page.ts';

test('feed and sitemap are well-formed, and the feed names what is new', async ({ page }) => {
  await page.goto('/');
  for (const [file, root] of [
    ['/feed.xml', 'feed'],
    ['/sitemap.xml', 'urlset'],
  ] as const) {
    // A browser that meets malformed XML keeps the root, and puts an element with its complaint inside.
    const read = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return {
        root: parsed.documentElement.nodeName,
        complaints: parsed.getElementsByTagName('parsererror').length,
      };
    }, file);
    expect(read, file).toEqual({ root, complaints: 0 });
  }
  const feed = await (await page.request.get('/feed.xml')).text();
  expect(feed).toContain('New chapter: Apache Iceberg');
});

test('every page says where its Markdown is, and that is its text', async ({ page }) => {
  await page.goto('/chapters/apache-iceberg/');
  const markdown = await (
    await page.request.get((await page.locator('link[type="text/markdown"]').getAttribute('href'))!)
  ).text();
  expect(markdown).toContain('# Apache Iceberg');
  expect(markdown).toContain('```mermaid\nflowchart');
  expect(markdown).toContain('## References');
  expect(markdown).not.toMatch(/<\/?(?:div|span|svg|button)/u);
});

test('llms.txt lists every page in its Markdown version', async ({ page }) => {
  const text = await (await page.request.get('/llms.txt')).text();
  expect(text).toMatch(/^# Atlas of Serverless Data Systems\n/u);
  const links = [...text.matchAll(/\]\((http[^)]+)\)/gu)].map(([, url]) => new URL(url!).pathname);
  expect(links.length).toBeGreaterThan(400);
  for (const path of links.filter((_, index) => index % 40 === 0))
    expect((await page.request.get(path)).status()).toBe(200);
});

test('citations come as BibTeX and CSL-JSON, with the page itself first', async ({ page }) => {
  const items = (await (await page.request.get('/chapters/delta-lake/references.json')).json()) as {
    id: string;
    type: string;
  }[];
  expect(items[0]).toMatchObject({ id: 'atlas-delta-lake', type: 'webpage' });
  expect(items.length).toBeGreaterThan(10);
  const bibtex = await (await page.request.get('/systems/neon/references.bib')).text();
  expect(bibtex).toMatch(/^@misc\{atlas-system-neon,/u);
});

test('the data is published beside the pages', async ({ page }) => {
  for (const file of [
    'atlas.sqlite',
    'claims.csv',
    'claims.json',
    'systems/iceberg.json',
    'dimensions/unique-keys.json',
    'schemas/claims.schema.json',
    'datapackage.json',
  ]) {
    expect((await page.request.get(`/data/${file}`)).status(), file).toBe(200);
  }
});

test('a page that is not there helps', async ({ browser }) => {
  const page = await browser.newPage();
  const response = await page.goto('http://localhost:4331/systems/icberg/');
  expect(response!.status()).toBe(404);
  await expect(page.locator('[data-near] a').first()).toHaveAttribute('href', '/systems/iceberg/');
  await page.close();
});
