import type { Chapter } from '../schemas/chapter.ts';
import type { RecordOf } from '../records/records.ts';
import type { Kind } from '../schemas/kinds.ts';

/** A record with its id, as it is published. */
export type Published<K extends Kind> = RecordOf[K] & { id: string };

export type FamilyRecord = Published<'family'>;
export type SystemRecord = Published<'system'>;
export type DimensionRecord = Published<'dimension'>;
export type ClaimRecord = Published<'claim'>;
export type SourceRecord = Published<'source'>;
export type TermRecord = Published<'term'>;
export type FindingRecord = Published<'finding'>;
export type EventRecord = Published<'event'>;

/** What is known of a chapter beside its text. */
export interface ChapterRecord extends Chapter {
  id: string;
  /** Place in its family. */
  order: number;
  words: number;
  headings: { depth: number; text: string; slug: string }[];
  /** Ids that the text refers to, each once, in the order of the text. */
  refers: { sources: string[]; terms: string[]; claims: string[]; dimensions: string[]; findings: string[] };
  /** References, however often each is made. */
  references: number;
}

/** All records of the atlas, as they are published. */
export interface AtlasData {
  families: FamilyRecord[];
  systems: SystemRecord[];
  dimensions: DimensionRecord[];
  claims: ClaimRecord[];
  sources: SourceRecord[];
  terms: TermRecord[];
  findings: FindingRecord[];
  events: EventRecord[];
  chapters: ChapterRecord[];
  /** The day for which the atlas is built: what is stale is so as of this day. */
  asOf: string;
}

/** The names of the collections, which are also the names of the published files. */
export const collections = [
  'families',
  'systems',
  'dimensions',
  'claims',
  'sources',
  'terms',
  'findings',
  'events',
  'chapters',
] as const;

export type Collection = (typeof collections)[number];

/** The records with the look-ups that pages need. Lists are in reading order. */
export interface Atlas extends AtlasData {
  family: (id: string) => FamilyRecord;
  system: (id: string) => SystemRecord;
  dimension: (id: string) => DimensionRecord;
  /** The claim of that id, `system/dimension`. */
  claim: (id: string) => ClaimRecord;
  source: (id: string) => SourceRecord;
  term: (id: string) => TermRecord;
  finding: (id: string) => FindingRecord;
  chapter: (id: string) => ChapterRecord;
  systemsOf: (family: string) => SystemRecord[];
  /** Dimensions of a family, group by group. */
  dimensionsOf: (family: string) => DimensionRecord[];
  chaptersOf: (family: string) => ChapterRecord[];
}

const byText =
  <T>(key: (item: T) => string) =>
  (a: T, b: T) => {
    const [x, y] = [key(a).toLowerCase(), key(b).toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  };

/**
 * Puts the records in reading order and makes them findable. Every look-up of a missing id
 * throws: a page that refers to nothing must not be built.
 */
export function buildAtlas(data: AtlasData): Atlas {
  const families = [...data.families].sort((a, b) => a.order - b.order);
  const familyPlace = new Map(families.map(({ id }, index) => [id, index]));
  const groupPlace = new Map(
    families.flatMap(({ id, groups }) => groups.map((group, index) => [`${id}/${group.id}`, index] as const)),
  );
  const place = (dimension: DimensionRecord) =>
    (familyPlace.get(dimension.family) ?? 0) * 1e6 +
    (groupPlace.get(`${dimension.family}/${dimension.group}`) ?? 0) * 1e3 +
    dimension.order;
  const dimensions = [...data.dimensions].sort((a, b) => place(a) - place(b));
  const dimensionPlace = new Map(dimensions.map(({ id }, index) => [id, index]));
  const systems = [...data.systems].sort(byText((system) => system['short-name']));
  const claims = [...data.claims].sort(
    (a, b) =>
      (a.system < b.system ? -1 : a.system > b.system ? 1 : 0) ||
      dimensionPlace.get(a.dimension)! - dimensionPlace.get(b.dimension)!,
  );
  const chapters = [...data.chapters].sort(
    (a, b) => familyPlace.get(a.family)! - familyPlace.get(b.family)! || a.order - b.order,
  );
  const atlas: AtlasData = {
    families,
    systems,
    dimensions,
    claims,
    chapters,
    sources: [...data.sources].sort(byText(({ label }) => label)),
    terms: [...data.terms].sort(byText(({ label }) => label)),
    findings: [...data.findings].sort(byText(({ title }) => title)),
    events: [...data.events].sort((a, b) =>
      a.date < b.date ? 1 : a.date > b.date ? -1 : byText<EventRecord>(({ title }) => title)(a, b),
    ),
    asOf: data.asOf,
  };
  return {
    ...atlas,
    family: lookup('family', families),
    system: lookup('system', systems),
    dimension: lookup('dimension', dimensions),
    claim: lookup('claim', claims),
    source: lookup('source', atlas.sources),
    term: lookup('term', atlas.terms),
    finding: lookup('finding', atlas.findings),
    chapter: lookup('chapter', chapters),
    systemsOf: group(systems, ({ family }) => family),
    dimensionsOf: group(dimensions, ({ family }) => family),
    chaptersOf: group(chapters, ({ family }) => family),
  };
}

function lookup<T extends { id: string }>(kind: string, items: readonly T[]): (id: string) => T {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`There is no ${kind} "${id}"; "npm run validate" says where it is named.`);
    return found;
  };
}

function group<T>(items: readonly T[], key: (item: T) => string): (id: string) => T[] {
  const groups = Map.groupBy(items, key);
  return (id) => groups.get(id) ?? [];
}
