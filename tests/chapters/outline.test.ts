import { expect, test } from 'vitest';
import { mdxToJs } from 'satteri';
import { readChapterFile } from '../../src/chapters/chapter-file.ts';
import { readMeta } from '../../src/chapters/fence-meta.ts';
import { MdxError, outline } from '../../src/chapters/outline.ts';
import { diagramFences } from '../../src/chapters/plugins.ts';

const text = `---
title: x
---

Some *words* with \`code\`<Cite id="a" at="b" />.

## A heading with <Term id="t">a term</Term>

- one [link](/x/#y)

\`\`\`mermaid id="f" caption="A point."
flowchart LR
\`\`\`

{/* a comment */}
`;

test('a chapter is read with the places of its parts', () => {
  const read = outline('c.mdx', text);
  expect(read.headings).toMatchObject([
    { depth: 2, text: 'A heading with a term', slug: 'a-heading-with-a-term', place: { line: 7 } },
  ]);
  expect(read.components.map(({ name, attributes, place }) => [name, attributes, place.line])).toEqual([
    ['Cite', { id: 'a', at: 'b' }, 5],
    ['Term', { id: 't' }, 7],
  ]);
  expect(read.links).toMatchObject([{ url: '/x/#y', place: { line: 9, column: 7 } }]);
  expect(read.fences).toMatchObject([
    { language: 'mermaid', meta: { id: 'f', caption: 'A point.' }, place: { line: 11 } },
  ]);
  expect(read.sections.map(({ heading, text: words }) => [heading?.slug, words.trim()])).toEqual([
    [undefined, 'Some words with code.'],
    ['a-heading-with-a-term', 'A heading with a termone link'],
  ]);
  expect(read.code).toEqual([]);
});

test('two headings of the same words get anchors of their own', () => {
  expect(outline('c.mdx', '## Same\n\n## Same\n').headings.map(({ slug }) => slug)).toEqual([
    'same',
    'same-1',
  ]);
});

test('a diagram has the same source in a file with the line ends of Windows, read and built', async () => {
  const chapter = '```mermaid id="f"\r\nflowchart LR\r\n  a --> b\r\n```\r\n';
  const { diagrams } = await readChapterFile('c.mdx', chapter);
  expect(diagrams[0]!.fence.source).toBe('flowchart LR\n  a --> b');
  const built = mdxToJs(chapter, { mdastPlugins: [diagramFences()] });
  expect(built.code).toContain(JSON.stringify(diagrams[0]!.fence.source));
});

test('a text that is no MDX says where', () => {
  expect(() => outline('c.mdx', 'fine\n\n<Cite id="x"\n')).toThrow(MdxError);
});

test('what stands after the language of a fence is read as pairs', () => {
  expect(readMeta('id="a-b" caption="One, two = three."')).toEqual({
    id: 'a-b',
    caption: 'One, two = three.',
  });
});
