import { z } from 'zod';
import { suggestion } from '../model/nearest.ts';
import type { ReadingProblem } from './problem.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** Shows a value as an author wrote it, cut to what fits a line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  // What cannot be seen is shown by its number.
  const text = JSON.stringify(value).replaceAll(
    /[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What keeps a file from being YAML. */
export function yamlProblems({ errors }: YamlFile, record: string): ReadingProblem[] {
  return errors.map(({ message, ...place }) => ({
    ...place,
    record,
    rule: 'yaml',
    found: message,
    wanted: 'valid YAML is needed',
  }));
}

/**
 * Holds a file against its schema. Returns one problem for every issue, each with the place of
 * the node it is about, what stands there, and what would do.
 */
export function schemaProblems(schema: z.ZodType, yaml: YamlFile, record: string): ReadingProblem[] {
  const result = schema.safeParse(yaml.value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => problemsOf(issue, [], yaml, record, schema));
}

function problemsOf(
  issue: z.core.$ZodIssue,
  outer: Path,
  yaml: YamlFile,
  record: string,
  schema: z.ZodType,
): ReadingProblem[] {
  const path = [...outer, ...(issue.path as (string | number)[])];
  const value = valueAt(yaml.value, path);
  const field = path.length === 0 ? 'the record' : `"${path.join('.')}"`;
  const problem = (found: string, wanted: string, place = yaml.placeOf(path)): ReadingProblem => ({
    ...place,
    record,
    rule: 'schema',
    found,
    wanted,
  });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path);
      return issue.keys.map((key) =>
        problem(
          `unknown field "${key}" in ${field}`,
          suggestion(key, known),
          yaml.placeOfKey([...path, key]),
        ),
      );
    }
    case 'invalid_union': {
      if (value === undefined) return [problem(`${field} is missing`, `${unionWish(issue)} is needed`)];
      const best = closestBranch(issue.errors);
      if (best.length === 0 || issue.errors.every((errors) => errors.every(isAtTop))) {
        return [problem(`${field} is ${shown(value)}`, `${unionWish(issue)} would do`)];
      }
      return best.flatMap((inner) => problemsOf(inner, path, yaml, record, schema));
    }
    case 'invalid_value': {
      const options = issue.values.map(String);
      return value === undefined
        ? [problem(`${field} is missing`, `one of ${options.join(', ')} would do`)]
        : [problem(`${field} is ${shown(value)}`, suggestion(shown(value), options))];
    }
    case 'invalid_type':
      return value === undefined
        ? [problem(`${field} is missing`, `${wish(issue.expected)} is needed`)]
        : [
            problem(
              `${field} is ${shown(value)}`,
              `${wish(issue.expected)} would do${hint(issue.expected, value)}`,
            ),
          ];
    case 'too_big':
      return [
        problem(
          `${field} is too ${issue.origin === 'string' ? 'long' : 'large'}: ${shown(value)}`,
          `at most ${bound(issue.maximum, issue.origin)} would do`,
        ),
      ];
    case 'too_small':
      return [
        problem(
          `${field} is too ${issue.origin === 'string' ? 'short' : 'small'}: ${shown(value)}`,
          `at least ${bound(issue.minimum, issue.origin)} would do`,
        ),
      ];
    case 'invalid_key':
      return [
        problem(
          `the name ${shown(path.at(-1))} is not possible`,
          issue.issues[0]?.message ?? 'another one would do',
          yaml.placeOfKey(path),
        ),
      ];
    default:
      return [problem(`${field} is ${shown(value)}`, `${issue.message} would do`)];
  }
}

/** Whether an issue is about the value as a whole and not about something in it. */
const isAtTop = (issue: z.core.$ZodIssue): boolean =>
  issue.path.length === 0 &&
  (issue.code !== 'invalid_union' || issue.errors.every((errors) => errors.every(isAtTop)));

/** The branch of a union that an author most likely meant: it gets furthest into the value. */
function closestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const typeMismatch = (issues: z.core.$ZodIssue[]) =>
    issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type');
  const ranked = branches.filter((issues) => !typeMismatch(issues)).sort((a, b) => a.length - b.length);
  return ranked[0] ?? branches[0] ?? [];
}

function unionWish(issue: z.core.$ZodIssueInvalidUnion): string {
  if (issue.message !== 'Invalid input') return issue.message;
  if (issue.discriminator !== undefined) return `a known ${issue.discriminator}`;
  const wishes = issue.errors.flatMap((errors) =>
    errors.map((inner) => (inner.code === 'invalid_type' ? wish(inner.expected) : inner.message)),
  );
  return [...new Set(wishes)].join(' or ');
}

function wish(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}

function hint(expected: string, value: unknown): string {
  const isBare = typeof value === 'number' || typeof value === 'boolean' || value === null;
  return expected === 'string' && isBare ? '; quote it' : '';
}

/** A bound with what it counts: "24 characters", "1 entry". */
function bound(number: number | bigint, origin: string): string {
  if (origin === 'string') return `${number} ${Number(number) === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `${number} ${Number(number) === 1 ? 'entry' : 'entries'}`;
  return String(number);
}

/** The names an object at `path` may have, found by walking the schema. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  const keys = new Set<string>();
  const visit = (node: z.core.$ZodType | undefined, rest: Path): void => {
    if (!node) return;
    if (node instanceof z.ZodOptional || node instanceof z.ZodDefault) visit(node.def.innerType, rest);
    else if (node instanceof z.ZodUnion) for (const option of node.def.options) visit(option, rest);
    else if (node instanceof z.ZodArray) visit(node.def.element, rest.slice(1));
    else if (node instanceof z.ZodRecord) visit(node.def.valueType, rest.slice(1));
    else if (node instanceof z.ZodObject) {
      const shape = node.def.shape as Record<string, z.core.$ZodType>;
      if (rest.length === 0) for (const key of Object.keys(shape)) keys.add(key);
      else visit(shape[String(rest[0])], rest.slice(1));
    }
  };
  visit(schema, path);
  return [...keys];
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
