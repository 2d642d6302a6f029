/** A unit of measure: what it measures, and how many base units one of it is. */
export interface Unit {
  measures: 'time' | 'size' | 'count' | 'rate' | 'throughput' | 'share';
  inBase: number;
}

/**
 * The units a quantity may have. Base units: second, byte, one, one a second, byte a second, one
 * (as a share). Quantities of one measure can be sorted against each other whatever their units;
 * counts only when they count the same, because files are no retries.
 */
export const units = {
  milliseconds: { measures: 'time', inBase: 0.001 },
  seconds: { measures: 'time', inBase: 1 },
  minutes: { measures: 'time', inBase: 60 },
  hours: { measures: 'time', inBase: 3600 },
  days: { measures: 'time', inBase: 86_400 },
  bytes: { measures: 'size', inBase: 1 },
  KB: { measures: 'size', inBase: 1e3 },
  MB: { measures: 'size', inBase: 1e6 },
  GB: { measures: 'size', inBase: 1e9 },
  TB: { measures: 'size', inBase: 1e12 },
  KiB: { measures: 'size', inBase: 2 ** 10 },
  MiB: { measures: 'size', inBase: 2 ** 20 },
  GiB: { measures: 'size', inBase: 2 ** 30 },
  TiB: { measures: 'size', inBase: 2 ** 40 },
  commits: { measures: 'count', inBase: 1 },
  snapshots: { measures: 'count', inBase: 1 },
  files: { measures: 'count', inBase: 1 },
  rows: { measures: 'count', inBase: 1 },
  columns: { measures: 'count', inBase: 1 },
  items: { measures: 'count', inBase: 1 },
  replicas: { measures: 'count', inBase: 1 },
  zones: { measures: 'count', inBase: 1 },
  retries: { measures: 'count', inBase: 1 },
  'requests/s': { measures: 'rate', inBase: 1 },
  'MB/s': { measures: 'throughput', inBase: 1e6 },
  percent: { measures: 'share', inBase: 0.01 },
} as const satisfies Record<string, Unit>;

export type UnitName = keyof typeof units;

export const unitNames = Object.keys(units) as [UnitName, ...UnitName[]];

/** The units in which a question can be answered that is asked in `unit`. */
export function unitsLike(unit: UnitName): UnitName[] {
  const { measures } = units[unit];
  return measures === 'count' ? [unit] : unitNames.filter((name) => units[name].measures === measures);
}
