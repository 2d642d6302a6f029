import { suggestion } from '../model/nearest.ts';
import { isNonAnswer } from '../model/values.ts';
import type { Quantity, Value } from '../schemas/claim.ts';
import { verdicts, type Domain } from '../schemas/dimension.ts';
import { units, unitsLike } from '../schemas/unit.ts';
import { shown } from '../records/schema-problems.ts';
import type { Path } from '../records/yaml-file.ts';
import { at, entriesOf, type Rule } from './rule.ts';

/** What is wrong with a value; nothing when it lies in the domain or is no value at all. */
function faults(domain: Domain, value: Value): { path: Path; found: string; wanted: string }[] {
  if (isNonAnswer(value)) return [];
  const isText = typeof value === 'string';
  const isList = Array.isArray(value);
  const wrong = (wanted: string) => [{ path: [], found: `the value is ${shown(value)}`, wanted }];
  switch (domain.type) {
    case 'one-of': {
      const ids = domain.options.map(({ id }) => id);
      if (!isText) return wrong(`one of ${ids.join(', ')} would do`);
      return ids.includes(value) ? [] : wrong(suggestion(value, ids));
    }
    case 'many-of': {
      const ids = domain.options.map(({ id }) => id);
      if (!isList) return wrong(`a list of ${ids.join(', ')} would do`);
      return value.flatMap((item, index) => {
        const found = `the value has ${shown(item)}`;
        if (value.indexOf(item) !== index) {
          return [{ path: [index], found: `${found} twice`, wanted: 'once would do' }];
        }
        return ids.includes(item) ? [] : [{ path: [index], found, wanted: suggestion(item, ids) }];
      });
    }
    case 'verdict': {
      const isVerdict = isText && (verdicts as readonly string[]).includes(value);
      return isVerdict ? [] : wrong(`one of ${verdicts.join(', ')} would do`);
    }
    case 'quantity':
      return isText || isList ? wrong('an amount with its unit would do') : quantityFaults(domain, value);
    case 'version':
    case 'text':
      return isText ? [] : wrong(`a ${domain.type} would do`);
  }
}

function quantityFaults(
  domain: Extract<Domain, { type: 'quantity' }>,
  value: Quantity,
): { path: Path; found: string; wanted: string }[] {
  const fitting = unitsLike(domain.unit);
  if (!fitting.includes(value.unit)) {
    const found = `the unit is "${value.unit}", which measures ${units[value.unit].measures}`;
    const wanted = fitting.length === 1 ? `"${domain.unit}"` : `one of ${fitting.join(', ')}`;
    return [{ path: ['unit'], found, wanted: `${wanted} would do` }];
  }
  const ends = 'amount' in value ? { amount: value.amount } : { min: value.min, max: value.max };
  const given = Object.entries(ends).filter((end): end is [string, number] => end[1] !== undefined);
  if (given.length === 0) {
    return [{ path: [], found: 'the quantity has no number', wanted: 'an amount, a min or a max is needed' }];
  }
  const broken = given.find(([, number]) => !Number.isInteger(number));
  if (broken && units[value.unit].measures === 'count') {
    const [end, number] = broken;
    return [
      { path: [end], found: `${number} ${value.unit} are no count`, wanted: 'a whole number would do' },
    ];
  }
  const { min = 0, max = Infinity } = ends;
  if (min > max) {
    return [{ path: ['min'], found: `the range runs from ${min} to ${max}`, wanted: 'min comes before max' }];
  }
  return [];
}

export const valuesInDomain: Rule = {
  name: 'values-in-domain',
  protects: 'Every answer is one that its question allows; counts are whole, and count what was asked for.',
  *check(project) {
    for (const entry of entriesOf(project, 'claim')) {
      const domain = project.records.entries.dimension.get(entry.record.dimension)?.record.value;
      if (!domain) continue;
      const { value, conditions = [], history = [] } = entry.record;
      const places: [Path, Value][] = [
        [['value'], value],
        ...conditions.map((c, i): [Path, Value] => [['conditions', i, 'value'], c.value]),
        ...history.map((h, i): [Path, Value] => [['history', i, 'value'], h.value]),
      ];
      for (const [path, candidate] of places) {
        for (const fault of faults(domain, candidate)) {
          yield at(entry, [...path, ...fault.path], fault.found, fault.wanted);
        }
      }
    }
  },
};
