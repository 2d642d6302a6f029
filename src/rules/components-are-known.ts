import { articleComponents, wrappingComponents, type Attribute } from '../chapters/components.ts';
import type { ChapterFile } from '../chapters/chapter-file.ts';
import type { Component } from '../chapters/outline.ts';
import { suggestion } from '../model/nearest.ts';
import type { Records } from '../records/records.ts';
import { shown } from '../records/schema-problems.ts';
import { kinds, type Kind } from '../schemas/kinds.ts';
import { idPattern } from '../schemas/reference.ts';
import type { Finding, Project, Rule } from './rule.ts';

export const componentsAreKnown: Rule = {
  name: 'components-are-known',
  protects:
    'Every component in a chapter exists, every id in it belongs to a record, and no code runs in it.',
  *check(project) {
    for (const chapter of project.chapters) {
      for (const component of chapter.outline?.components ?? []) {
        yield* componentFaults(project, chapter, component);
      }
      for (const place of chapter.outline?.code ?? []) {
        yield {
          ...place,
          record: `chapter ${chapter.id}`,
          found: 'the text has code in it',
          wanted: 'text and components would do; code in braces, imports and exports would not',
        };
      }
    }
  },
};

function* componentFaults(
  { records }: Project,
  chapter: ChapterFile,
  { name, attributes, place, wraps }: Component,
): Generator<Finding> {
  const problem = (found: string, wanted: string): Finding => ({
    ...place,
    record: `chapter ${chapter.id}`,
    found,
    wanted,
  });
  const known = Object.hasOwn(articleComponents, name) ? articleComponents[name] : undefined;
  if (!known) {
    yield problem(`there is no component <${name}>`, suggestion(name, Object.keys(articleComponents)));
    return;
  }
  for (const [attribute, { required }] of Object.entries(known)) {
    if (required && !Object.hasOwn(attributes, attribute)) {
      yield problem(`<${name}> has no ${attribute}`, `${attribute}="…" is needed`);
    }
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    const expected = Object.hasOwn(known, attribute) ? known[attribute] : undefined;
    if (!expected) {
      yield problem(`<${name}> has an attribute "${attribute}"`, suggestion(attribute, Object.keys(known)));
    } else if (value === undefined) {
      yield problem(`${attribute} of <${name}> is no text`, `${attribute}="…" would do`);
    } else {
      for (const [found, wanted] of valueFaults(expected, value, records.ids)) {
        yield problem(`<${name} ${attribute}=${shown(value)}>: ${found}`, wanted);
      }
    }
  }
  if (wraps && !wrappingComponents.has(name)) {
    yield problem(`nobody sees what stands inside <${name}>`, `<${name} … /> would do`);
  }
  if (name === 'Compare') {
    const families = familiesIn(records, attributes);
    if (families.size > 1) {
      yield problem(
        `<Compare> mixes ${[...families].join(' and ')}`,
        'questions and systems of one family would do',
      );
    }
  }
}

/** The ids in an attribute that holds a list. */
const words = (list = '') => list.split(/\s+/u).filter(Boolean);

/** Families of the questions and systems that a comparison names. */
function familiesIn(
  { entries, ids }: Records,
  { dimensions, systems }: Component['attributes'],
): Set<string> {
  const named = [
    ...words(dimensions).flatMap((id) => entries.dimension.get(id)?.record.family ?? []),
    ...words(systems).flatMap((id) => entries.system.get(id)?.record.family ?? []),
  ];
  return new Set(named.filter((family) => ids.family.has(family)));
}

function* valueFaults(
  { holds, oneOf }: Attribute,
  value: string,
  ids: Record<Kind, Set<string>>,
): Generator<[found: string, wanted: string]> {
  if (value.trim() === '') yield ['it is empty', 'some text would do'];
  if (oneOf && !oneOf.includes(value)) yield [`it is "${value}"`, suggestion(value, oneOf)];
  if (holds === 'id' && !idPattern.test(value))
    yield ['it is no id', 'lower-case words joined by hyphens would do'];
  const isList = holds.endsWith(' list');
  const kind = kinds.find((candidate) => candidate === holds.replace(' list', ''));
  if (!kind) return;
  const named = isList ? words(value) : [value];
  for (const [index, id] of named.entries()) {
    if (!ids[kind].has(id)) yield [`there is no ${kind} "${id}"`, suggestion(id, ids[kind])];
    else if (named.indexOf(id) !== index) yield [`"${id}" is there twice`, 'once would do'];
  }
}
