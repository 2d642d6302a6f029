import { expect, test } from 'vitest';
import { atomFeed } from '../../src/model/atom.ts';
import { bibtex, cslItem } from '../../src/model/citation.ts';
import { toCsv } from '../../src/model/csv.ts';
import { lineRange } from '../../src/model/line-range.ts';
import { nearest, suggestion } from '../../src/model/nearest.ts';
import { passageChecksum } from '../../src/model/passage.ts';
import { readingMinutes } from '../../src/model/reading-time.ts';
import { ReferenceNumbers } from '../../src/model/references.ts';
import { authorNames, evidenceUrl } from '../../src/model/source-links.ts';
import { counted, countedInWords } from '../../src/model/words.ts';
import { baseAtlas } from '../project.ts';

const atlas = await baseAtlas();

test('a typo finds the name that was meant', () => {
  expect(nearest('icebreg', ['iceberg', 'hudi', 'paimon'])).toEqual(['iceberg']);
  expect(nearest('put-if', ['put-if-absent', 'output'])).toEqual(['put-if-absent']);
  expect(nearest('zzz', ['iceberg', 'hudi'])).toEqual([]);
  expect(suggestion('zzz', ['a', 'b'])).toBe('one of a, b would do');
  expect(suggestion('zzz', [])).toBe('there is none yet');
});

test('CSV survives quotes, commas, line breaks and formulas', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['say "x"', 'one,two'],
        ['=1+1', -5],
        ['line\nbreak', undefined],
      ],
    ),
  ).toBe('a,b\r\n"say ""x""","one,two"\r\n\'=1+1,-5\r\n"line\nbreak",\r\n');
});

test('a passage is recognised by its lines, whatever stands around it and at the ends of its lines', () => {
  const text = 'one\ntwo  \r\nthree\nfour';
  expect(passageChecksum(text, '2-3')).toBe(passageChecksum('x\ntwo\nthree\ny', '2-3'));
  expect(passageChecksum(text, '2-3')).not.toBe(passageChecksum(text, '3-4'));
  expect(passageChecksum(text, '4-5')).toBeUndefined();
  expect(lineRange('7')).toEqual([7, 7]);
});

test('pinned evidence links to its lines at the commit, other evidence to its document', () => {
  const source = { URL: 'https://x.example/spec', repo: 'a/b', commit: 'c'.repeat(40) };
  const base = `https://github.com/a/b/blob/${source.commit}`;
  expect(evidenceUrl({ lines: '10-12' }, { ...source, path: 'spec.md' })).toBe(
    `${base}/spec.md?plain=1#L10-L12`,
  );
  expect(evidenceUrl({ lines: '3', path: 'src/A b.java' }, source)).toBe(`${base}/src/A%20b.java#L3-L3`);
  expect(evidenceUrl({ path: 'src/A.java' }, source)).toBe(`${base}/src/A.java`);
  expect(evidenceUrl({}, source)).toBe(source.URL);
});

test('authors are named, many are cut, none are replaced by the publisher', () => {
  const name = (family: string) => ({ family, given: 'A.' });
  expect(authorNames({ author: [name('One'), { literal: 'The Two' }] })).toBe('A. One, The Two');
  expect(authorNames({ author: ['a', 'b', 'c', 'd'].map(name) })).toBe('A. a and others');
  expect(authorNames({ publisher: 'P' })).toBe('P');
});

test('BibTeX keeps special characters and dates', () => {
  const source = { ...atlas.source('study-2024'), title: '100 % of {A} & _B_ \\ #1', DOI: '10.1/x_y' };
  const text = bibtex([cslItem(source)]);
  expect(text).toContain('title = {{100 \\% of \\{A\\} \\& \\_B\\_ \\textbackslash{} \\#1}}');
  expect(text).toContain('author = {Reader, Ada}');
  expect(text).toContain('year = {2024}');
  expect(text).toContain('month = {5}');
  expect(text).toMatch(/^@misc\{study-2024,/u);
});

test('the feed is well-formed whatever a title holds', () => {
  const change = { key: 'k', day: '2026-01-02', title: '<b> & "q"', summary: ']]>', address: '/x/' };
  const feed = atomFeed([change], {
    title: 'T & U',
    home: 'https://a.example/b/',
    self: 'https://a.example/b/feed.xml',
    asOf: '2026-01-03',
  });
  expect(feed).toContain('<title>&lt;b&gt; &amp; &quot;q&quot;</title>');
  expect(feed).toContain('<link href="https://a.example/b/x/"/>');
  expect(feed).toContain('<summary>]]&gt;</summary>');
});

test('references are numbered in the order of the text, and the same place keeps its number', () => {
  const numbers = new ReferenceNumbers();
  expect(numbers.take('Cite', { id: 'a', at: '1' })).toEqual({ number: 1, isFirst: true });
  expect(numbers.take('Claim', { id: 's/d' })).toEqual({ number: 2, isFirst: true });
  expect(numbers.take('Cite', { id: 'a', at: '2' })).toEqual({ number: 3, isFirst: true });
  expect(numbers.take('Cite', { id: 'a', at: '1' })).toEqual({ number: 1, isFirst: false });
  expect(numbers.take('Claim', { id: 's/e', show: 'card' })).toBeUndefined();
  expect(numbers.take('Term', { id: 'a' })).toBeUndefined();
  expect(numbers.list.map(({ number, id }) => [number, id])).toEqual([
    [1, 'a'],
    [2, 's/d'],
    [3, 'a'],
  ]);
});

test('counts read as words', () => {
  expect(counted(1, 'chapter')).toBe('1 chapter');
  expect(counted(0, 'chapter')).toBe('0 chapters');
  expect(countedInWords(2, 'family', 'families')).toBe('Two families');
  expect(countedInWords(60, 'family', 'families')).toBe('60 families');
  expect(readingMinutes(10)).toBe(1);
  expect(readingMinutes(2300)).toBe(10);
});
