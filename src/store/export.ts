import { addressOf } from '../model/addresses.ts';
import { collections, type Atlas, type Collection } from '../model/atlas.ts';
import { toCsv } from '../model/csv.ts';
import { evidenceUrl } from '../model/source-links.ts';
import { rankedEvidence, staleAfter, strongestClass, valueText } from '../model/values.ts';
import { publishedSchemas } from '../records/json-schemas.ts';

/** A file of the published data: its path below `data/`, and its text. */
export type PublishedFile = [path: string, text: string];

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** Everything published as text: each collection, each system, each dimension, CSV and schemas. */
export function publishedFiles(atlas: Atlas): PublishedFile[] {
  const counts = Object.fromEntries(collections.map((name) => [name, atlas[name].length]));
  return [
    [
      'index.json',
      json({ title: 'Atlas of Serverless Data Systems', licence: 'CC-BY-4.0', asOf: atlas.asOf, counts }),
    ],
    ...collections.map((name): PublishedFile => [`${name}.json`, json(atlas[name])]),
    ...atlas.systems.map(({ id, ...system }): PublishedFile => [
      `systems/${id}.json`,
      json({ id, ...system, claims: atlas.claims.filter((claim) => claim.system === id) }),
    ]),
    ...atlas.dimensions.map(({ id, ...dimension }): PublishedFile => [
      `dimensions/${id}.json`,
      json({ id, ...dimension, claims: atlas.claims.filter((claim) => claim.dimension === id) }),
    ]),
    ['names.json', json(names(atlas))],
    ['claims.csv', claimsCsv(atlas)],
    ...publishedSchemas().map(([name, text]): PublishedFile => [`schemas/${name}`, text]),
  ];
}

/** Every name one may look for, with the address of what it names; for suggestions. */
function names(atlas: Atlas): [name: string, address: string][] {
  return [
    ...atlas.systems.flatMap(({ id, name, aliases, ...system }) =>
      [...new Set([name, system['short-name'], ...aliases])].map((word): [string, string] => [
        word,
        addressOf.system(id),
      ]),
    ),
    ...atlas.terms.flatMap(({ id, label, aliases }) =>
      [label, ...aliases].map((word): [string, string] => [word, addressOf.term(id)]),
    ),
    ...atlas.dimensions.map(({ id, label }): [string, string] => [label, addressOf.dimension(id)]),
  ];
}

const head = [
  'claim',
  'family',
  'group',
  'dimension',
  'question',
  'system',
  'value',
  'summary',
  'holds_for',
  'evidence_class',
  'evidence',
  'checked',
  'stale_after',
] as const;

function claimsCsv(atlas: Atlas): string {
  const rows = atlas.claims.map((claim) => {
    const dimension = atlas.dimension(claim.dimension);
    const family = atlas.family(dimension.family);
    const evidence = rankedEvidence(claim).map((item) => evidenceUrl(item, atlas.source(item.source)));
    return [
      claim.id,
      family.name,
      family.groups.find(({ id }) => id === dimension.group)?.label,
      dimension.label,
      dimension.question,
      atlas.system(claim.system).name,
      valueText(dimension, claim.value),
      claim.summary,
      claim['holds-for'],
      strongestClass(claim.evidence),
      [...new Set(evidence)].join(' '),
      claim.checked,
      staleAfter(claim.checked, dimension['half-life']),
    ];
  });
  return toCsv(head, rows);
}

const descriptions: Record<Collection, string> = {
  families: 'Sets of systems that answer the same questions',
  systems: 'Systems with their layers and relations',
  dimensions: 'Questions, with the definition of every possible value',
  claims: 'Answers, with evidence, conditions and history',
  sources: 'Documents, in the terms of CSL-JSON',
  terms: 'Glossary, with the meanings a word has in different systems',
  findings: 'Results of verifying protocols, and unsafe configurations',
  events: 'Dated facts: releases, papers, features',
  chapters: 'Chapters, without their text',
};

/** What a file of the package is, for the Data Package descriptor. */
export interface PackagedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Frictionless Data Package (datapackage.org, standard v2) that describes the published files. */
export function dataPackage(atlas: Atlas, files: readonly PackagedFile[]): string {
  const resources = files
    .filter(({ path }) => !path.includes('/') && !['index.json', 'names.json'].includes(path))
    .map(({ path, bytes, sha256 }) => {
      const [name = '', format = ''] = path.split('.');
      const isDatabase = format === 'sqlite';
      return {
        name: format === 'json' || isDatabase ? name : `${name}-${format}`,
        path,
        format,
        mediatype: isDatabase
          ? 'application/vnd.sqlite3'
          : format === 'csv'
            ? 'text/csv'
            : 'application/json',
        description: isDatabase
          ? 'Everything, as a SQLite database with views and a full-text index'
          : descriptions[name as Collection],
        bytes,
        hash: `sha256:${sha256}`,
        ...(format === 'csv'
          ? {
              schema: {
                fields: head.map((field) => ({
                  name: field,
                  type: ['checked', 'stale_after'].includes(field) ? 'date' : 'string',
                })),
              },
            }
          : {}),
      };
    });
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'atlas-of-serverless-data-systems',
    title: 'Atlas of Serverless Data Systems',
    description:
      'How modern data systems work inside: structured, sourced, dated answers to the same questions.',
    version: atlas.asOf,
    created: `${atlas.asOf}T00:00:00Z`,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    resources,
  });
}
