import { expect, test } from 'vitest';
import type { Domain } from '../../src/schemas/dimension.ts';
import {
  inBaseUnits,
  isStale,
  marksOf,
  quantityText,
  staleAfter,
  strongestClass,
  valueText,
} from '../../src/model/values.ts';

const options: Domain = {
  type: 'many-of',
  options: [
    { id: 'a', label: 'first', definition: 'The first.', layer: 'log' },
    { id: 'b', label: 'second', definition: 'The second.' },
  ],
};

test('options become marks with their labels, meanings and layers, in the order given', () => {
  expect(marksOf({ value: options }, ['b', 'a'])).toEqual([
    { id: 'b', label: 'second', meaning: 'The second.', look: 'option' },
    { id: 'a', label: 'first', meaning: 'The first.', look: 'option', layer: 'log' },
  ]);
});

test('the four answers without a value are told apart from values, whatever the domain', () => {
  for (const value of ['unknown', 'undisclosed', 'not-applicable', 'depends']) {
    expect(marksOf({ value: options }, value)).toMatchObject([{ id: value, look: value }]);
  }
  expect(valueText({ value: options }, 'not-applicable')).toBe('not applicable');
});

test('a value that is no option is an error, not an empty chip', () => {
  expect(() => marksOf({ value: options }, ['c'])).toThrow('"c" is no option');
});

test.for([
  [{ amount: 1, unit: 'retries' }, '1 retry'],
  [{ amount: 10_000_000, unit: 'retries' }, '10,000,000 retries'],
  [{ amount: 1, unit: 'days' }, '1 day'],
  [{ amount: 128, unit: 'MB' }, '128 MB'],
  [{ min: 1, max: 2.5, unit: 'seconds' }, '1 to 2.5 seconds'],
  [{ max: 30, unit: 'days' }, 'up to 30 days'],
  [{ min: 3, unit: 'replicas' }, 'at least 3 replicas'],
] as const)('a quantity reads as words: %j', ([quantity, text]) => {
  expect(quantityText(quantity)).toBe(text);
});

test('quantities of one measure are compared in base units', () => {
  expect(inBaseUnits({ amount: 2, unit: 'minutes' })).toBe(120);
  expect(inBaseUnits({ amount: 90, unit: 'seconds' })).toBe(90);
  expect(inBaseUnits({ min: 1, max: 8, unit: 'KiB' })).toBe(1024);
  expect(inBaseUnits({ max: 8, unit: 'KB' })).toBe(8000);
  expect(inBaseUnits('yes')).toBeUndefined();
});

test('the class of a claim is that of its strongest evidence', () => {
  const item = (name: 'paper' | 'inference' | 'source-code') => ({ source: 's', class: name, at: 'x' });
  expect(strongestClass([item('inference'), item('source-code'), item('paper')])).toBe('source-code');
});

test('an answer becomes stale the day after its half-life, and months keep their ends', () => {
  expect(staleAfter('2026-11-22', 12)).toBe('2027-11-22');
  expect(staleAfter('2026-08-31', 6)).toBe('2027-02-28');
  const claim = { checked: '2026-01-31' };
  expect(isStale(claim, { 'half-life': 1 }, '2026-02-28')).toBe(false);
  expect(isStale(claim, { 'half-life': 1 }, '2026-03-01')).toBe(true);
});
