import { z } from 'zod';
import { meanings, type Meaning } from './reference.ts';

/** One leaf of a record: where it stands, what it is and what it means. */
export interface Leaf {
  path: (string | number)[];
  value: string | number | boolean;
  meaning: Meaning | undefined;
  /** What the leaf is held against. */
  schema: z.core.$ZodType;
}

/**
 * Walks a valid value beside its schema and yields every leaf with its meaning, so that a rule
 * about references or dates holds for every field there is and every field to come.
 * Keys of a record that carry a meaning (the dimensions of a claims file) are leaves too.
 */
export function* walk(
  schema: z.core.$ZodType,
  value: unknown,
  path: (string | number)[] = [],
  outer?: Meaning,
): Generator<Leaf> {
  const meaning = meanings.get(schema) ?? outer;
  if (value === undefined) return;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    yield* walk(schema.def.innerType, value, path, meaning);
  } else if (schema instanceof z.ZodArray) {
    for (const [index, item] of (value as unknown[]).entries()) {
      yield* walk(schema.def.element, item, [...path, index]);
    }
  } else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.def.shape)) {
      yield* walk(field as z.core.$ZodType, (value as Record<string, unknown>)[key], [...path, key]);
    }
  } else if (schema instanceof z.ZodRecord) {
    for (const [key, item] of Object.entries(value as Record<string, unknown>)) {
      yield* walk(schema.def.keyType, key, [...path, key]);
      yield* walk(schema.def.valueType, item, [...path, key]);
    }
  } else if (schema instanceof z.ZodUnion) {
    const fitting = schema.def.options.find((option) => z.safeParse(option, value).success);
    if (fitting) yield* walk(fitting, value, path, meaning);
  } else {
    yield { path, value: value as Leaf['value'], meaning, schema };
  }
}
