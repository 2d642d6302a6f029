import { expect, test } from 'vitest';
import { headersFile } from '../../scripts/build/headers.ts';
import { pageMarkdown } from '../../scripts/build/markdown.ts';
import { asOf } from '../../scripts/lib/as-of.ts';
import { readHeaderRules } from '../../scripts/lib/serve.ts';
import { table } from '../../scripts/lib/tables.ts';
import { headerPolicy, policy } from '../../src/lib/policy.ts';

test('the policy allows nothing but the site itself, and nothing inline but one script', () => {
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-[\w+/]+=*'; style-src 'self';/u);
  for (const forbidden of ['unsafe-inline', 'unsafe-eval', 'http', '*', 'data:', 'blob:'])
    expect(policy).not.toContain(forbidden);
});

test('only the header, which workers get, lets WebAssembly be compiled', () => {
  expect(policy).not.toContain('wasm-unsafe-eval');
  expect(headerPolicy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
  expect(headerPolicy).toContain("frame-ancestors 'none'");
});

test('the headers file says below the base path what the server then sends', () => {
  const rules = readHeaderRules(headersFile('/atlas/'));
  const headersOf = (path: string) =>
    new Map(rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers));
  expect(headersOf('/atlas/systems/x/').get('Content-Security-Policy')).toBe(headerPolicy);
  expect(headersOf('/atlas/_astro/a.js').get('Cache-Control')).toContain('immutable');
  expect(headersOf('/atlas/data/claims.json').get('Access-Control-Allow-Origin')).toBe('*');
  expect(headersOf('/other/').size).toBe(0);
});

const page = (main: string) =>
  `<!doctype html><html><head><title>T</title></head><body><header>no</header><main>${main}</main></body></html>`;

test('a page as Markdown is its text: links absolute, controls and margin notes left out', () => {
  const html = page(
    '<h1>A</h1><p>See <a href="../b/">b</a><sup class="ref"><a href="#ref-1">1</a></sup><span class="note" aria-hidden="true"><b>1</b> Note</span>.</p><form><input></form><nav>x</nav><ul><li>one</li></ul>',
  );
  expect(pageMarkdown(html, 'https://x.example/a/')).toBe(
    '<!-- https://x.example/a/ · T -->\n\n# A\n\nSee [b](https://x.example/b/)\\[1].\n\n- one\n',
  );
});

test('tables and diagrams keep their form in Markdown', () => {
  const html = page(
    '<table><caption>c</caption><thead><tr><th>x</th><th>y</th></tr></thead><tbody><tr><td>1</td><td>a | b</td></tr></tbody></table><div class="drawn"><svg></svg><details class="source"><summary>Source</summary><pre><code>flowchart LR\n  a --> b</code></pre></details></div>',
  );
  const markdown = pageMarkdown(html, 'https://x.example/');
  expect(markdown).toContain('| x | y |');
  expect(markdown).toContain('a \\| b');
  expect(markdown).toContain('```mermaid\nflowchart LR\n  a --> b\n```');
});

test('the day of the build comes from the environment, the commit or the data, never from the clock', () => {
  expect(asOf('.', '2020-01-01', { SOURCE_DATE_EPOCH: '1700000000' })).toBe('2023-11-14');
  expect(asOf('/', '2020-01-01', {})).toBe('2020-01-01');
  expect(asOf('.', '2020-01-01', {})).toMatch(/^20\d\d-\d\d-\d\d$/u);
});

test('a long cell goes on below, and columns stay aligned', () => {
  const lines = table(['a', 'b'], [['x', 'word '.repeat(20).trim()]], 'table').split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/^x {2}word/u);
  expect(lines[3]).toMatch(/^ {3}word/u);
});
