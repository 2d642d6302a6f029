import type { Evidence } from '../schemas/evidence.ts';

/** Every evidence item inside a record, at whatever depth, with its path. */
export function* evidenceIn(
  value: unknown,
  path: (string | number)[] = [],
): Generator<{ path: (string | number)[]; evidence: Evidence }> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === 'evidence' && Array.isArray(item)) {
      for (const [index, evidence] of (item as Evidence[]).entries()) {
        yield { path: [...path, key, index], evidence };
      }
    } else {
      yield* evidenceIn(item, [...path, step]);
    }
  }
}
