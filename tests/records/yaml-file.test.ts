import { expect, test } from 'vitest';
import { parseYaml } from '../../src/records/yaml-file.ts';

const text = `a: 1
b:
  - c: x
    d: {e: 2, f: 3}
  - g: |
      text
h: yes
date: 2026-01-02
`;
const { placeOf, placeOfKey, value } = parseYaml('f.yaml', text);
const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

test('every node is found where it stands', () => {
  expect(at(placeOf(['a']))).toBe('1:4');
  expect(at(placeOf(['b', 0, 'd', 'f']))).toBe('4:18');
  expect(at(placeOf(['b', 1, 'g']))).toBe('5:8');
  expect(at(placeOfKey(['b', 0, 'd']))).toBe('4:5');
});

test('what is missing is placed at what it is missing from', () => {
  expect(at(placeOf(['b', 0, 'd', 'z']))).toBe('4:5');
  expect(at(placeOf(['b', 1, 'z']))).toBe('5:5');
  expect(at(placeOf(['z']))).toBe('1:1');
});

test('words and dates stay text', () => {
  expect(value).toMatchObject({ h: 'yes', date: '2026-01-02' });
});

test('a quote that is never closed is blamed where it opens', () => {
  expect(parseYaml('f.yaml', 'a: 1\nb: "open\nc: 2\n').errors).toMatchObject([{ line: 2, column: 4 }]);
});
