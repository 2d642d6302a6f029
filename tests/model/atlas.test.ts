import { expect, test } from 'vitest';
import { changesOf } from '../../src/model/changes.ts';
import { pagesOf } from '../../src/model/pages.ts';
import { usesOfSources } from '../../src/model/uses.ts';
import { baseAtlas } from '../project.ts';

const atlas = await baseAtlas();

test('a missing id throws, so that no page refers to nothing', () => {
  expect(() => atlas.system('gamma')).toThrow('There is no system "gamma"');
});

test('each source knows the records and chapters that rest on it', () => {
  expect(usesOfSources(atlas).get('study-2024')).toEqual({
    claims: ['alpha/acknowledged'],
    findings: ['alpha-lost-record'],
    terms: ['fencing', 'log'],
    // The chapter shows the claim and the finding.
    chapters: ['alpha-log'],
  });
  expect(usesOfSources(atlas).get('alpha-spec')?.chapters).toEqual(['alpha-log']);
});

test('a chapter knows what its text refers to', () => {
  expect(atlas.chapter('alpha-log').refers).toEqual({
    sources: ['alpha-spec'],
    terms: ['log'],
    claims: ['alpha/acknowledged'],
    dimensions: ['acknowledged', 'safe'],
    findings: ['alpha-lost-record'],
  });
});

test('what is new names new chapters, findings and changed answers, the newest first', () => {
  expect(changesOf(atlas).map(({ key, day }) => [key, day])).toEqual([
    ['chapter/alpha-log', '2026-02-01'],
    ['finding/alpha-lost-record', '2026-02-01'],
    ['claim/alpha/acknowledged/2023-06', '2023-06-01'],
  ]);
});

test('the list of pages has every record once', () => {
  const addresses = pagesOf(atlas).map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/',
      '/systems/beta/',
      '/dimensions/safe/',
      '/compare/logs/',
      '/chapters/alpha-log/',
      '/sources/study-2024/',
    ]),
  );
});
