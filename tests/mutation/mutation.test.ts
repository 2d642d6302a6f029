import { describe, expect, test } from 'vitest';
import { loadChapters } from '../../src/chapters/load.ts';
import { readChapterFile } from '../../src/chapters/chapter-file.ts';
import type { Problem } from '../../src/records/problem.ts';
import { collectRecords, readRecordFile, type RecordFile } from '../../src/records/records.ts';
import { random } from '../../scripts/lib/random.ts';
import { problemsOf } from '../../src/rules/index.ts';
import { definitions, type Kind } from '../../src/schemas/kinds.ts';
import { unitNames, unitsLike, type UnitName } from '../../src/schemas/unit.ts';
import { walk } from '../../src/schemas/walk.ts';
import { filesOf } from '../project.ts';
import { partOf, type Part } from './part.ts';
import { misspelled, spotsOf, withValue, without, type Mutation, type Spot } from './mutations.ts';

// Thousands of corruptions of the real data: each must be rejected, in the right file and on the
// right line. The seed makes them the same every time.

const perKind = 220;
const today = new Date().toISOString().slice(0, 10);

const whole: Part = {
  texts: new Map(
    [...filesOf('data')]
      .filter(([file]) => file.endsWith('.yaml'))
      .map(([file, text]) => [`data/${file}`, text]),
  ),
  chapters: await loadChapters(process.cwd()),
};
const { texts, chapters } = partOf(whole, 400, today);
const readings = new Map<string, RecordFile>(
  [...texts].map(([file, text]) => [file, readRecordFile(file, text)]),
);
const files = [...texts.keys()];
const spots = new Map<string, Spot[]>();
const spotsIn = (file: string) => {
  if (!spots.has(file)) spots.set(file, spotsOf(texts.get(file)!));
  return spots.get(file)!;
};

/** The problems of the project with one file read from another text. */
function problemsWith(file: string, text: string): Problem[] {
  const changed = [...readings].map(([name, reading]) =>
    name === file ? readRecordFile(file, text) : reading,
  );
  return problemsOf({ records: collectRecords(changed), chapters, editorial: undefined, today });
}

type Operator = (file: string, spot: Spot, text: string, chance: () => number) => Mutation | undefined;

/** Leaves of a file's records that name other records, by path. */
const referencesIn = (file: string): Set<string> => {
  const paths = new Set<string>();
  for (const { kind, record, id } of readings.get(file)!.entries) {
    const prefix = kind === 'claim' ? [id.split('/')[1]!] : [];
    for (const { path, meaning } of walk(definitions[kind].record, record)) {
      if (meaning?.refersTo) paths.add([...prefix, ...path].join('.'));
    }
  }
  return paths;
};

const kindOf = (file: string): Kind => readings.get(file)!.kind;
const required: Record<Kind, readonly string[]> = {
  family: ['name', 'summary', 'introduction', 'order', 'groups'],
  system: [
    'name',
    'short-name',
    'family',
    'steward',
    'licence',
    'home',
    'first-release',
    'covers',
    'summary',
    'layers',
    'evidence',
  ],
  dimension: ['label', 'question', 'matters', 'group', 'order', 'value', 'half-life'],
  claim: ['value', 'summary', 'holds-for', 'evidence', 'checked'],
  source: ['type', 'title', 'label', 'URL', 'accessed', 'primary'],
  term: ['label', 'definition', 'evidence'],
  finding: [
    'title',
    'systems',
    'kind',
    'published',
    'recorded',
    'checked',
    'configuration',
    'property',
    'outcome',
    'consequence',
    'scenario',
    'prevention',
    'status',
    'evidence',
  ],
  event: ['date', 'title', 'kind', 'systems', 'evidence'],
};
const enums = new Set(['class', 'type', 'tenants', 'kind', 'outcome', 'status', 'primary']);
const dates = new Set(['checked', 'accessed', 'recorded', 'published', 'until']);
const readable = new Set([
  'summary',
  'definition',
  'title',
  'label',
  'at',
  'question',
  'prevention',
  'value',
  'URL',
  'DOI',
]);
const depthOf = (file: string) => (kindOf(file) === 'claim' ? 2 : 1);

const operators: Record<string, Operator> = {
  'a dangling id': (file, spot, text, chance) => {
    if (typeof spot.value !== 'string' || !referencesIn(file).has(spot.path.join('.'))) return undefined;
    return { kind: '', text: withValue(text, spot, misspelled(spot.value, chance)), lines: [spot.valueLine] };
  },
  'a wrong enum': (_, spot, text) =>
    enums.has(spot.key) && spot.value !== undefined
      ? { kind: '', text: withValue(text, spot, 'nonsense'), lines: [spot.valueLine] }
      : undefined,
  'an answer out of its domain': (file, spot, text, chance) => {
    if (kindOf(file) !== 'claim' || spot.key !== 'value' || typeof spot.value !== 'string') return undefined;
    const dimension = readings.get(
      [...texts.keys()].find(
        (name) => name.endsWith(`/${spot.path[0]}.yaml`) && name.includes('/dimensions/'),
      )!,
    );
    const domain = (dimension?.entries[0]?.record as { value: { type: string } }).value;
    if (domain.type === 'text' || domain.type === 'version') return undefined;
    return { kind: '', text: withValue(text, spot, misspelled(spot.value, chance)), lines: [spot.valueLine] };
  },
  'missing evidence': (_, spot, text) =>
    spot.key === 'evidence' ? { kind: '', text: without(text, spot), lines: [spot.parentLine] } : undefined,
  'empty evidence': (_, spot, text) =>
    spot.key === 'evidence'
      ? { kind: '', text: withValue(text, spot, ' []'), lines: [spot.valueLine, spot.keyLine] }
      : undefined,
  'a lost field': (file, spot, text) =>
    spot.path.length === depthOf(file) && required[kindOf(file)].includes(spot.key)
      ? { kind: '', text: without(text, spot), lines: [spot.parentLine, 1] }
      : undefined,
  'an unknown field': (_, { key, pairStart, keyLine, path, parentLine }, text) =>
    path.length > 1 || !/^[a-z]+(?:-[a-z]+)+$/u.test(key)
      ? {
          kind: '',
          text: `${text.slice(0, pairStart)}un${text.slice(pairStart)}`,
          lines: [keyLine, parentLine],
        }
      : undefined,
  'a date in the future': (_, spot, text) =>
    dates.has(spot.key) && typeof spot.value === 'string' && /^\d{4}/u.test(spot.value)
      ? { kind: '', text: withValue(text, spot, '2999-01-01'), lines: [spot.valueLine] }
      : undefined,
  'a year before there was anything': (_, spot, text) =>
    dates.has(spot.key) && typeof spot.value === 'string' && /^\d{4}/u.test(spot.value)
      ? { kind: '', text: withValue(text, spot, '0001-01-01'), lines: [spot.valueLine] }
      : undefined,
  'a day that does not exist': (_, spot, text) =>
    dates.has(spot.key) && typeof spot.value === 'string' && /^\d{4}/u.test(spot.value)
      ? { kind: '', text: withValue(text, spot, '2026-02-30'), lines: [spot.valueLine] }
      : undefined,
  'swapped dates': (file, spot, text) => {
    // The later of a pair of dates is put before the earlier one.
    const kind = kindOf(file);
    const pairs: Partial<Record<Kind, readonly [string, string]>> = {
      source: ['accessed', 'issued'],
      finding: ['recorded', 'published'],
    };
    const [later, earlier] = pairs[kind] ?? [];
    if (spot.key !== later || !spotsIn(file).some(({ key }) => key === earlier)) return undefined;
    return { kind: '', text: withValue(text, spot, '1999-12-31'), lines: [spot.valueLine] };
  },
  'swapped history': (file, spot, text) => {
    // The newest of earlier answers is put before the one it followed.
    if (spot.path.at(-3) !== 'history' || spot.path.at(-2) !== 0 || spot.key !== 'until') return undefined;
    const next = [...spot.path.slice(0, -2), 1, 'until'].join('.');
    const after = spotsIn(file).find(({ path }) => path.join('.') === next);
    return after
      ? { kind: '', text: withValue(text, spot, "'1961'"), lines: [spot.valueLine, after.valueLine] }
      : undefined;
  },
  'a wrong unit': (file, spot, text, chance) => {
    if (kindOf(file) !== 'claim' || spot.key !== 'unit') return undefined;
    const fitting = unitsLike(spot.value as UnitName);
    const others = [...unitNames.filter((name) => !fitting.includes(name)), 'furlongs'];
    return {
      kind: '',
      text: withValue(text, spot, others[Math.floor(chance() * others.length)]!),
      lines: [spot.valueLine],
    };
  },
  'a number that nothing has': (file, spot, text) =>
    kindOf(file) === 'claim' && ['amount', 'min', 'max'].includes(spot.key)
      ? { kind: '', text: withValue(text, spot, '-4.5'), lines: [spot.valueLine] }
      : undefined,
  'a case that depends': (file, spot, text) =>
    kindOf(file) === 'claim' && spot.path[1] === 'conditions' && spot.key === 'value'
      ? { kind: '', text: withValue(text, spot, ' depends'), lines: [spot.valueLine, spot.keyLine] }
      : undefined,
  'an id twice in a list': (_, spot, text) => {
    const [, id] = /^\[ *([\w-]+)/u.exec(text.slice(spot.start, spot.end)) ?? [];
    if (!id || !['systems', 'findings', 'related'].includes(spot.key)) return undefined;
    return { kind: '', text: withValue(text, spot, `[${id}, ${id}]`), lines: [spot.valueLine] };
  },
  'a path in what lies in no repository': (file, spot, text) => {
    const source = spotsIn(file).find(
      ({ key, path }) => key === 'source' && path.slice(0, -1).join('.') === spot.path.slice(0, -1).join('.'),
    );
    if (spot.key !== 'at' || !spot.isInline || !source) return undefined;
    const { record } = readings.get(`data/sources/${String(source.value)}.yaml`)!.entries[0]!;
    if ('repo' in record) return undefined;
    return {
      kind: '',
      text: withValue(text, spot, `${text.slice(spot.start, spot.end)}, path: docs/page.md`),
      lines: [spot.valueLine],
    };
  },
  'a checksum that is none': (_, spot, text) =>
    spot.key === 'sha256'
      ? { kind: '', text: withValue(text, spot, "'not hexadecimal!'"), lines: [spot.valueLine] }
      : undefined,
  'a duplicated key': (_, { pairStart, pairEnd, isInline, keyLine, path }, text) => {
    if (isInline || path.length > 1) return undefined;
    const pair = text.slice(pairStart, pairEnd).trimEnd();
    return {
      kind: '',
      text: `${text.trimEnd()}\n${pair}\n`,
      lines: [keyLine, text.trimEnd().split('\n').length + 1],
    };
  },
  'unparsable YAML': (_, { pairStart, keyLine, isInline }, text) =>
    isInline
      ? undefined
      : {
          kind: '',
          text: `${text.slice(0, pairStart)}"unclosed: [${text.slice(pairStart)}`,
          lines: [keyLine, keyLine + 1],
        },
  'an address that runs code': (_, spot, text) =>
    spot.key === 'URL' || spot.key === 'home'
      ? { kind: '', text: withValue(text, spot, 'javascript:alert(1)'), lines: [spot.valueLine] }
      : undefined,
  'a character that cannot be shown': (_, spot, text, chance) => {
    if (!readable.has(spot.key) || typeof spot.value !== 'string') return undefined;
    // A bell, a turn, two noncharacters, half a character, a line break.
    const characters = ['\\u0007', '\\u202E', '\\uFFFF', '\\uFDD0', '\\uD800', '\\n'];
    const character = characters[Math.floor(chance() * characters.length)]!;
    const value = JSON.stringify(spot.value).replace(/(?<=^".)/u, () => character);
    return { kind: '', text: withValue(text, spot, value), lines: [spot.valueLine] };
  },
  'a list where a text is asked': (_, spot, text) =>
    ['summary', 'definition', 'title', 'at', 'label', 'question', 'checked'].includes(spot.key) &&
    typeof spot.value === 'string'
      ? { kind: '', text: withValue(text, spot, '[one, two]'), lines: [spot.valueLine] }
      : undefined,
  'a name that is taken': (file, spot, text, chance) => {
    if (kindOf(file) !== 'term' || spot.path.length !== 1 || spot.key !== 'label') return undefined;
    const others = files.filter((name) => kindOf(name) === 'term' && name !== file);
    const other = others[Math.floor(chance() * others.length)]!;
    const { label } = readings.get(other)!.entries[0]!.record as { label: string };
    return {
      kind: '',
      text: withValue(text, spot, JSON.stringify(label)),
      lines: [spot.valueLine],
      orIn: other,
    };
  },
};

test('a part of the data is as valid as the whole', () => {
  const part = partOf(whole, 50, today);
  const records = collectRecords([...part.texts].map(([file, text]) => readRecordFile(file, text)));
  expect(problemsOf({ records, chapters: part.chapters, editorial: undefined, today })).toEqual([]);
  expect(records.entries.claim.size).toBeGreaterThan(10);
  expect(records.entries.claim.size).toBeLessThan(60);
});

test('the data is valid before anything is changed', () => {
  expect(
    problemsOf({ records: collectRecords([...readings.values()]), chapters, editorial: undefined, today }),
  ).toEqual([]);
});

const tally: Record<string, number> = {};

describe('every corruption of the data is rejected in the right file and on the right line', () => {
  test.for(Object.entries(operators))('%s', ([kind, operator], { annotate }) => {
    const chance = random(kind.length * 7919 + kind.charCodeAt(2));
    const missed: string[] = [];
    let done = 0;
    // Round after round over all spots in a random order, until there are enough.
    const everywhere = files.flatMap((file) =>
      spotsIn(file).map((spot) => ({ file, spot, place: chance() })),
    );
    everywhere.sort((a, b) => a.place - b.place);
    for (let round = 0, at = 0; done < perKind && round < 20; at++) {
      if (at === everywhere.length) {
        at = 0;
        round += 1;
      }
      const { file, spot } = everywhere[at]!;
      const text = texts.get(file)!;
      const mutation = operator(file, spot, text, chance);
      if (!mutation || mutation.text === text) continue;
      done += 1;
      const problems = problemsWith(file, mutation.text);
      const isCaught = problems.some(
        (problem) =>
          (problem.file === file && mutation.lines.includes(problem.line)) || problem.file === mutation.orIn,
      );
      if (!isCaught) {
        const said = problems
          .map((problem) => `${problem.file}:${problem.line} ${problem.found}`)
          .slice(0, 3);
        missed.push(
          `${file}:${mutation.lines.join('|')} ${spot.path.join('.')} → ${said.join(' ; ') || 'nothing'}`,
        );
      }
    }
    tally[kind] = done;
    void annotate(`${done} corruptions`);
    expect(done).toBeGreaterThan(20);
    expect(missed).toEqual([]);
  });

  test('more than two thousand were tried', () => {
    const total = Object.values(tally).reduce((sum, count) => sum + count, 0);
    console.log(`${total} corruptions of the data, all rejected where they stand`);
    expect(total).toBeGreaterThan(2000);
  });
});

describe('every corruption of a chapter is rejected on its line', () => {
  const sources = [...filesOf('src/content/chapters')].map(
    ([file, text]) => [`src/content/chapters/${file}`, text] as const,
  );
  const records = collectRecords([...readings.values()]);

  const corruptions: [kind: string, find: RegExp, change: (found: string, chance: () => number) => string][] =
    [
      [
        'a dangling id',
        /(?<=<(?:Cite|Term|Claim|Finding) id=")[^"]+(?=")/gu,
        (id, chance) => misspelled(id, chance),
      ],
      ['a component that is not there', /(?<=<)(?:Cite|Claim|Compare|Finding)\b/gu, () => 'Quote'],
      ['a link to nowhere', /(?<=\]\(\/)[a-z-]+(?=\/)/gu, () => 'nowhere'],
      ['a layer that is not there', /(?<=^ {2}(?:%% )?class [\w,]+ )[a-z-]+$/gmu, () => 'basement'],
      ['looks picked by hand', /^ {2}accDescr: .*$/gmu, (line) => `${line}\n  style x fill:red`],
      ['code in the text', /(?<=^## ).*$/gmu, (heading) => `${heading} {process.exit()}`],
      [
        'code in an attribute',
        /(?<=<(?:Cite|Term|Claim|Finding) id="[^"]+")/gu,
        () => ' {...process.exit()}',
      ],
      ['a link without an address', /\]\(\/[^)]*\)/gu, () => '][nowhere]'],
      ['an image', /^(?=## )/gmu, () => '![](/picture.png)\n\n'],
      ['an anchor of the page itself', /(?<=^## ).*$/gmu, () => 'References'],
      ['a character that turns the text', /(?<=^## )/gmu, () => '\u202E'],
      ['a coloured block', /^ {2}accDescr: .*$/gmu, (line) => `${line}\n  rect rgb(1, 2, 3)`],
      ['an arrow without a meaning', /(?<=^ +\w+)-->>(?=\w+:)/gmu, () => '--)'],
      ['a script', /^(?=## )/gmu, () => '<script>alert(1)</script>\n\n'],
    ];
  test.for(corruptions)('%s', async ([kind, find, change]) => {
    const chance = random(kind.length * 104_729);
    const places = sources.flatMap(([file, text]) =>
      [...text.matchAll(find)].map((match) => ({ file, text, match })),
    );
    const missed: string[] = [];
    const most = 60;
    for (const { file, text, match } of places.sort(() => chance() - 0.5).slice(0, most)) {
      const line = text.slice(0, match.index).split('\n').length;
      const changed = `${text.slice(0, match.index)}${change(match[0], chance)}${text.slice(match.index + match[0].length)}`;
      const read = await readChapterFile(file, changed);
      const others = chapters.filter((chapter) => chapter.file !== file);
      const problems = problemsOf({ records, chapters: [...others, read], editorial: undefined, today });
      // A diagram is blamed on its first fault, which may stand a line away from the change.
      const isCaught = problems.some(
        (problem) => problem.file === file && Math.abs(problem.line - line) <= 1,
      );
      if (!isCaught)
        missed.push(
          `${file}:${line} ${problems.map((problem) => `${problem.line} ${problem.found}`).join(' ; ')}`,
        );
    }
    expect(places.length).toBeGreaterThan(2);
    expect(missed).toEqual([]);
  });
});
