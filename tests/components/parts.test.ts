import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import ClaimBody from '../../src/components/parts/ClaimBody.astro';
import ComparisonTable from '../../src/components/parts/ComparisonTable.astro';
import LayerStack from '../../src/components/parts/LayerStack.astro';
import Marks from '../../src/components/parts/Marks.astro';
import Prose from '../../src/components/parts/Prose.astro';
import Scenario from '../../src/components/parts/Scenario.astro';
import { comparison } from '../../src/model/comparison.ts';
import { baseAtlas } from '../project.ts';

const container = await AstroContainer.create();
const atlas = await baseAtlas();
const render = async (
  component: Parameters<typeof container.renderToString>[0],
  props: Record<string, unknown>,
) =>
  (await container.renderToString(component, { props })).replaceAll(
    / data-astro-source-(?:file|loc)="[^"]*"/gu,
    '',
  );
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

test('plain text shows every character as it stands, and backticks set code', async () => {
  const html = await render(Prose, { text: 'a < b & `c<d>` <script>alert(1)</script>' });
  expect(html).toBe('a &lt; b &amp; <code>c&lt;d&gt;</code> &lt;script&gt;alert(1)&lt;/script&gt;');
});

test('blank lines part paragraphs', async () => {
  expect(await render(Prose, { text: 'one\n\ntwo\n', paragraphs: true })).toMatch(
    /<p>one<\/p>\s*<p>two<\/p>/u,
  );
});

test('every kind of answer is told by words and by a class of its own, not by colour alone', async () => {
  const dimension = { value: { type: 'verdict', yes: 'y', partial: 'p', no: 'n' } };
  for (const value of ['yes', 'partial', 'no', 'unknown', 'undisclosed', 'not-applicable', 'depends']) {
    const html = await render(Marks, { dimension, value });
    expect(html).toContain(`class="chip ${value}"`);
    expect(textOf(html)).toBe(value.replace('-', ' '));
  }
});

test('a claim shows its value, reason, cases, evidence, date and history', async () => {
  const text = textOf(await render(ClaimBody, { atlas, claim: atlas.claim('alpha/safe') }));
  expect(text).toContain(
    'depends With three copies it does, with one it does not. It depends on the number of copies.',
  );
  expect(text).toContain('with three copies yes');
  expect(text).toContain('specification Alpha spec , Copies');
  expect(text).toContain('Holds for Release 2 · checked 2026-02-01');
  expect(textOf(await render(ClaimBody, { atlas, claim: atlas.claim('alpha/acknowledged') }))).toContain(
    'Earlier answers until 2023-06 the leader has it',
  );
});

test('only an answer past its half-life is marked stale', async () => {
  const claim = atlas.claim('alpha/copies');
  expect(await render(ClaimBody, { atlas, claim })).not.toContain('data-stale');
  expect(await render(ClaimBody, { atlas: { ...atlas, asOf: '2026-08-02' }, claim })).toContain('data-stale');
});

test('a comparison is a real table with a caption, scopes and a link in every cell', async () => {
  const html = await render(ComparisonTable, {
    comparison: comparison(atlas, 'logs'),
    caption: 'Logs',
    explorable: true,
  });
  expect(html).toContain('<caption class="visually-hidden">Logs</caption>');
  expect(html.match(/<th scope="col"/gu)).toHaveLength(3);
  expect(html.match(/<th scope="row"/gu)).toHaveLength(4);
  expect(html.match(/<th scope="rowgroup"/gu)).toHaveLength(2);
  expect(html.match(/<a class="cell"/gu)).toHaveLength(8);
  expect(html).toContain('id="alpha--copies"');
  expect(html).toContain('data-number="604800"');
});

test('the layer stack draws an empty layer as empty, and leaves out rows that nobody fills', async () => {
  const html = await render(LayerStack, { systems: atlas.systems, caption: 'Layers' });
  expect(textOf(html)).toContain('compute brokers shared brokers shared');
  expect(html).not.toContain('no archive');
  const one = structuredClone(atlas.system('alpha'));
  one.layers['object-store'] = { part: 'archive', tenants: 'not-applicable', evidence: [] };
  const both = await render(LayerStack, { systems: [one, atlas.system('beta')], caption: 'Layers' });
  expect(both).toContain('<span class="part none">no archive</span>');
});

test('a scenario has a column for each actor and marks the step that breaks', async () => {
  const html = await render(Scenario, { scenario: atlas.finding('alpha-lost-record').scenario, title: 'T' });
  expect(html.match(/<th scope="col"/gu)).toHaveLength(3);
  expect(textOf(html)).toContain('breaks here: Is lost with its disk');
});
