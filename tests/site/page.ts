import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';

/** What a page complained about: errors, broken policies, requests to other hosts. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && !host.startsWith('localhost:'))
      complaints.push(`request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const failure = request.failure()?.errorText ?? '';
    if (!failure.includes('ERR_ABORTED')) complaints.push(`failed: ${request.url()} ${failure}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** A test whose page must not have complained when it is over. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = complaintsOf(page);
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          console.error(`policy: ${violatedDirective} ${blockedURI}`);
        });
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Every address of the built site, from its sitemap. */
export function addresses(): string[] {
  const sitemap = readFileSync('.build/root/sitemap.xml', 'utf8');
  return [...sitemap.matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, url]) => new URL(url!).pathname);
}

/** One address of each kind of page, and every chapter. */
export function kindsOfPages(): string[] {
  const seen = new Set<string>();
  return addresses().filter((address) => {
    const kind = address.replace(/^(\/[a-z]+\/)[^/]+\/$/u, '$1*');
    if (kind === '/chapters/*') return true;
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}

export { expect };
