import type { Atlas, ClaimRecord, DimensionRecord, SystemRecord } from './atlas.ts';
import { isStale, valueText } from './values.ts';

/** One question and the answers of the compared systems, in the order of the columns. */
export interface Row {
  dimension: DimensionRecord;
  claims: ClaimRecord[];
  /** Whether the systems give different answers. */
  differs: boolean;
  /** Ids of the claims that are due for a check. */
  stale: ReadonlySet<string>;
}

/** Systems side by side: columns are systems, rows are questions in groups. */
export interface Comparison {
  systems: SystemRecord[];
  groups: { id: string; label: string; rows: Row[] }[];
}

/** What to compare; left out means everything there is. */
export interface Selection {
  systems?: readonly string[];
  dimensions?: readonly string[];
  onlyDifferences?: boolean;
}

/**
 * Compares systems of one family.
 * @throws Error when an id is not of that family.
 */
export function comparison(atlas: Atlas, familyId: string, selection: Selection = {}): Comparison {
  const family = atlas.family(familyId);
  const systems = pick(atlas.systemsOf(familyId), selection.systems, 'system', family.name);
  const dimensions = pick(atlas.dimensionsOf(familyId), selection.dimensions, 'dimension', family.name);
  const rowOf = (dimension: DimensionRecord): Row => {
    const claims = systems.map(({ id }) => atlas.claim(`${id}/${dimension.id}`));
    const stale = claims.filter((claim) => isStale(claim, dimension, atlas.asOf)).map(({ id }) => id);
    return { dimension, claims, differs: differs(dimension, claims), stale: new Set(stale) };
  };
  const rows = dimensions.map(rowOf).filter(({ differs }) => differs || !selection.onlyDifferences);
  const groups = family.groups
    .map(({ id, label }) => ({ id, label, rows: rows.filter(({ dimension }) => dimension.group === id) }))
    .filter((group) => group.rows.length > 0);
  return { systems, groups };
}

/** Those of the given ids, in the given order; all when none are given. */
function pick<T extends { id: string }>(
  all: T[],
  ids: readonly string[] | undefined,
  kind: string,
  family: string,
): T[] {
  if (!ids) return all;
  return ids.map((id) => {
    const found = all.find((item) => item.id === id);
    if (!found) throw new Error(`"${id}" is no ${kind} of ${family}`);
    return found;
  });
}

/** Answers differ when their values do; the order of several options does not matter. */
function differs(dimension: DimensionRecord, claims: readonly ClaimRecord[]): boolean {
  const keys = claims.map(({ value }) =>
    Array.isArray(value) ? [...value].sort().join(' ') : valueText(dimension, value),
  );
  return new Set(keys).size > 1 || claims.some(({ value }) => value === 'depends');
}

/** All rows of a comparison, without their groups. */
export function rowsOf({ groups }: Comparison): Row[] {
  return groups.flatMap(({ rows }) => rows);
}
