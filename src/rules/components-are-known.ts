import { articleComponents, type Attribute } from '../chapters/components.ts';
import type { ChapterFile } from '../chapters/chapter-file.ts';
import type { Component } from '../chapters/outline.ts';
import { suggestion } from '../model/nearest.ts';
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
  { name, attributes, place }: Component,
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
    if (required && !(attribute in attributes)) {
      yield problem(`<${name}> has no ${attribute}`, `${attribute}="…" is needed`);
    }
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    const expected = known[attribute];
    if (!expected) {
      yield problem(`<${name}> has an attribute "${attribute}"`, suggestion(attribute, Object.keys(known)));
    } else if (value === undefined) {
      yield problem(`${attribute} of <${name}> is no text`, `${attribute}="…" would do`);
    } else {
      for (const [found, wanted] of valueFaults(expected, value, records.ids)) {
        yield problem(`<${name} ${attribute}="${value}">: ${found}`, wanted);
      }
    }
  }
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
  for (const id of isList ? value.split(/\s+/u).filter(Boolean) : [value]) {
    if (!ids[kind].has(id)) yield [`there is no ${kind} "${id}"`, suggestion(id, ids[kind])];
  }
}
