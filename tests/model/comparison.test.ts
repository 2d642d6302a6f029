import { expect, test } from 'vitest';
import { comparison, rowsOf } from '../../src/model/comparison.ts';
import { baseAtlas } from '../project.ts';

const atlas = await baseAtlas();

test('a family is compared in reading order, group by group', () => {
  const { systems, groups } = comparison(atlas, 'logs');
  expect(systems.map(({ id }) => id)).toEqual(['alpha', 'beta']);
  expect(groups.map(({ label, rows }) => [label, rows.map(({ dimension }) => dimension.id)])).toEqual([
    ['Writing', ['acknowledged']],
    ['Keeping', ['copies', 'safe', 'offers']],
  ]);
});

test('systems and questions come in the order in which they are asked for', () => {
  const table = comparison(atlas, 'logs', { systems: ['beta', 'alpha'], dimensions: ['safe'] });
  expect(rowsOf(table).map(({ claims }) => claims.map(({ id }) => id))).toEqual([
    ['beta/safe', 'alpha/safe'],
  ]);
});

test('only differences leaves out the questions on which the systems agree', () => {
  const same = {
    ...atlas,
    claim: (id: string) => atlas.claim(id.replace('beta/acknowledged', 'alpha/acknowledged')),
  };
  const rows = rowsOf(comparison(same, 'logs', { onlyDifferences: true }));
  expect(rows.map(({ dimension }) => dimension.id)).toEqual(['copies', 'safe', 'offers']);
});

test('the order of several options makes no difference', () => {
  const turned = {
    ...atlas,
    claim: (id: string) => ({
      ...atlas.claim(id),
      ...(id.endsWith('/offers')
        ? { value: id.startsWith('alpha') ? ['times', 'offsets'] : ['offsets', 'times'] }
        : {}),
    }),
  };
  const [row] = rowsOf(comparison(turned, 'logs', { dimensions: ['offers'] }));
  expect(row?.differs).toBe(false);
});

test('an id of another family is an error', () => {
  expect(() => comparison(atlas, 'logs', { systems: ['gamma'] })).toThrow('"gamma" is no system of Logs');
  expect(() => comparison(atlas, 'queues')).toThrow('There is no family "queues"');
});
