import { expect, test } from 'vitest';
import { readDiagram } from '../../src/diagrams/diagram.ts';
import { drawnText } from '../../src/diagrams/draw.ts';
import { grammarExamples } from '../../src/diagrams/examples.ts';
import { shapeOf } from '../../src/diagrams/grammar.ts';
import { paint } from '../../src/diagrams/paint.ts';
import { drawnLayers } from '../../src/schemas/layer.ts';

test('a flowchart is read as nodes with layers, groups and lines with meanings', async () => {
  const { diagram } = await readDiagram(`flowchart LR
  accTitle: T
  accDescr: D
  subgraph z [Zone A]
    w[Write<br/>log]
  end
  c[Client] -->|put| w
  w -.-> o[Store]
  c --- o
  class c client
  class w log
  class o object-store`);
  expect(diagram).toEqual({
    kind: 'flowchart',
    title: 'T',
    description: 'D',
    nodes: [
      { id: 'w', label: 'Write log', layer: 'log' },
      { id: 'c', label: 'Client', layer: 'client' },
      { id: 'o', label: 'Store', layer: 'object-store' },
    ],
    groups: [{ label: 'Zone A', nodes: ['w'] }],
    steps: [
      { from: 'c', to: 'w', label: 'put', line: 'solid' },
      { from: 'w', to: 'o', label: '', line: 'dashed' },
      { from: 'c', to: 'o', label: '', line: 'plain' },
    ],
  });
});

test('a sequence is read in the order of time, blocks and notes included', async () => {
  const { diagram } = await readDiagram(`sequenceDiagram
  accTitle: T
  accDescr: D
  participant A as Writer
  participant B
  %% class A,B compute
  A->>B: ask
  B--xA: refused
  Note over A: again
  alt it works
    A->>B: ask
  else it does not
    A->>A: stop
  end`);
  expect(diagram?.steps).toEqual([
    { from: 'A', to: 'B', label: 'ask', line: 'solid' },
    { from: 'B', to: 'A', label: 'refused', line: 'dashed' },
    { remark: 'again' },
    { remark: 'either: it works' },
    { from: 'A', to: 'B', label: 'ask', line: 'solid' },
    { remark: 'or: it does not' },
    { from: 'A', to: 'A', label: 'stop', line: 'solid' },
    { remark: 'end of either' },
  ]);
});

const sequence = (steps: string) =>
  readDiagram(`sequenceDiagram
  accTitle: T
  accDescr: D
  participant A
  participant B
  %% class A,B compute
  ${steps}`);

test('every block of a sequence has an end in words', async () => {
  for (const [block, start, end] of [
    ['par', 'at once: x', 'end of at once'],
    ['critical', 'must: x', 'end of must'],
    ['break', 'stop: x', 'end of stop'],
  ]) {
    const { diagram } = await sequence(`${block} x\n A->>B: y\n end`);
    expect(diagram?.steps.map((step) => ('remark' in step ? step.remark : step.label))).toEqual([
      start,
      'y',
      end,
    ]);
  }
});

test('entities are read as the characters they stand for', async () => {
  const { diagram } = await sequence('A->>B: #quot;a#quot; #lt;br#gt; #35;1#59;');
  expect(diagram?.steps).toEqual([{ from: 'A', to: 'B', label: '"a" <br> #1;', line: 'solid' }]);
});

test('what the grammar has no meaning for is refused where it stands, though Mermaid would draw it', async () => {
  for (const step of [
    'rect rgb(1,2,3)',
    'autonumber',
    'actor C',
    'A<<->>B: x',
    'A-)B: x',
    'create participant C',
  ]) {
    const { faults } = await sequence(step);
    expect(faults, step).toMatchObject([{ line: 6 }]);
  }
});

test('every layer has a shape of its own', () => {
  expect(new Set(drawnLayers.map((layer) => shapeOf[layer])).size).toBe(drawnLayers.length);
});

test('the shapes that Mermaid lays out follow from the layers', async () => {
  const { diagram } = await readDiagram(grammarExamples.flowchart);
  const text = drawnText(grammarExamples.flowchart, diagram!);
  expect(text).toContain('w@{ shape: das }');
  expect(text).toContain('o@{ shape: lin-cyl }');
});

test('a drawing has no style, no script, no colour, and every character of a label is text', () => {
  const svg = paint(
    {
      kind: 'flowchart',
      title: '<b>',
      description: '"&"',
      nodes: [{ id: 'n', label: 'x', layer: 'log' }],
      groups: [],
      steps: [],
    },
    {
      kind: 'flowchart',
      view: { x: 0, y: 0, width: 100.04, height: 50 },
      nodes: [
        {
          id: 'n',
          x: 1.23456,
          y: 2,
          width: 60,
          height: 24,
          label: { x: 31, rows: [{ y: 14, text: '<script> &quot;' }] },
        },
      ],
      groups: [],
      edges: [{ path: 'M0.123456,1L2.5,3e-7', dashed: true, arrow: true }],
      labels: [],
    },
  );
  expect(svg).toContain('<text x="31" y="14">&lt;script&gt; "</text>');
  expect(svg).toContain('<title id="__figure__-t">&lt;b&gt;</title>');
  expect(svg).toContain('d="M0.1,1L2.5,0"');
  expect(svg).not.toMatch(/style=|<style|fill=|stroke=/u);
});
