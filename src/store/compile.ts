import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { ChapterFile } from '../chapters/chapter-file.ts';
import { addressOf } from '../model/addresses.ts';
import type { Atlas } from '../model/atlas.ts';
import { evidenceIn } from '../model/evidence-in.ts';
import { authorNames, evidenceUrl } from '../model/source-links.ts';
import { isNonAnswer, marksOf, staleAfter, strongestClass, valueText } from '../model/values.ts';
import type { Value } from '../schemas/claim.ts';
import { verdicts, type Dimension } from '../schemas/dimension.ts';
import { layers } from '../schemas/layer.ts';
import { units } from '../schemas/unit.ts';

/** Inserts rows; a boolean becomes 0 or 1, and what is undefined becomes NULL. */
type Insert = (table: string, row: Record<string, SQLInputValue | boolean | undefined>) => void;

/**
 * Writes the atlas into a new SQLite database at `file`. The same atlas gives the same bytes.
 */
export function compileDatabase(file: string, atlas: Atlas, chapters: readonly ChapterFile[]): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN');
    database.exec(readFileSync(new URL('tables.sql', import.meta.url), 'utf8'));
    const insert = inserter(database);
    insertMeta(insert, atlas);
    insertFamilies(insert, atlas);
    insertSystems(insert, atlas);
    insertDimensions(insert, atlas);
    insertSources(insert, atlas);
    insertFindings(insert, atlas);
    insertClaims(insert, atlas);
    insertTerms(insert, atlas);
    insertEvents(insert, atlas);
    insertRelations(insert, atlas);
    insertChapters(insert, atlas, chapters);
    insertEvidence(insert, atlas);
    insertSearch(insert, atlas, chapters);
    database.exec('COMMIT; PRAGMA optimize; VACUUM');
  } finally {
    database.close();
  }
}

function inserter(database: DatabaseSync): Insert {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return (table, row) => {
    const columns = Object.keys(row);
    const key = `${table} ${columns.join(' ')}`;
    let statement = statements.get(key);
    if (!statement) {
      const names = columns.map((name) => `"${name}"`).join(', ');
      statement = database.prepare(
        `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      statements.set(key, statement);
    }
    const values = Object.values(row).map((value) =>
      value === undefined ? null : typeof value === 'boolean' ? Number(value) : value,
    );
    statement.run(...values);
  };
}

function insertMeta(insert: Insert, { asOf }: Atlas): void {
  insert('meta', { name: 'title', value: 'Atlas of Serverless Data Systems' });
  insert('meta', { name: 'as_of', value: asOf });
  insert('meta', { name: 'licence', value: 'CC-BY-4.0' });
}

function insertFamilies(insert: Insert, { families }: Atlas): void {
  for (const { id, name, summary, introduction, order, groups } of families) {
    insert('family', { id, name, summary, introduction: introduction.trim(), position: order });
    for (const [index, group] of groups.entries()) {
      insert('dimension_group', { family: id, id: group.id, label: group.label, position: index + 1 });
    }
  }
}

function insertSystems(insert: Insert, { systems }: Atlas): void {
  for (const system of systems) {
    const { id, name, family, steward, licence, home, covers, summary } = system;
    insert('system', {
      id,
      name,
      short_name: system['short-name'],
      family,
      steward,
      licence,
      home,
      first_release: system['first-release'].date,
      covers,
      summary,
    });
    for (const alias of system.aliases) insert('system_alias', { system: id, alias });
    for (const [index, layer] of layers.entries()) {
      const entry = system.layers[layer];
      const filled = 'part' in entry ? entry : undefined;
      const note = 'none' in entry ? entry.none : entry.detail;
      insert('layer', {
        system: id,
        layer,
        position: index + 1,
        part: filled?.part,
        tenants: filled?.tenants,
        note,
      });
    }
  }
}

function insertRelations(insert: Insert, { systems }: Atlas): void {
  for (const { id, relations } of systems) {
    for (const { type, system, detail } of relations)
      insert('relation', { system: id, type, target: system, detail });
  }
}

function insertDimensions(insert: Insert, { dimensions }: Atlas): void {
  const positions = new Map<string, number>();
  for (const { id, family, group, label, question, matters, value, ...rest } of dimensions) {
    const position = (positions.get(family) ?? 0) + 1;
    positions.set(family, position);
    insert('dimension', {
      id,
      family,
      group_id: group,
      position,
      label,
      question,
      matters: matters.trim(),
      type: value.type,
      unit: value.type === 'quantity' ? value.unit : undefined,
      half_life_months: rest['half-life'],
      explained_in: rest['explained-in'],
    });
    const options =
      'options' in value
        ? value.options
        : value.type === 'verdict'
          ? verdicts.map((verdict) => ({
              id: verdict,
              label: verdict,
              definition: value[verdict],
              layer: undefined,
            }))
          : [];
    for (const [index, option] of options.entries()) {
      const { id: optionId, label: optionLabel, definition, layer } = option;
      insert('option', {
        dimension: id,
        id: optionId,
        position: index + 1,
        label: optionLabel,
        definition,
        layer,
      });
    }
  }
}

function insertClaims(insert: Insert, atlas: Atlas): void {
  for (const claim of atlas.claims) {
    const { id, value, reason, summary, explanation, since, checked, evidence } = claim;
    const dimension = atlas.dimension(claim.dimension);
    const words = (answer: Value) => valueText(dimension, answer);
    insert('claim', {
      id,
      system: claim.system,
      dimension: dimension.id,
      kind: isNonAnswer(value) ? value : 'value',
      value: words(value),
      reason,
      summary,
      explanation: explanation?.trim(),
      holds_for: claim['holds-for'],
      since,
      evidence_class: strongestClass(evidence),
      checked,
      stale_after: staleAfter(checked, dimension['half-life']),
      disagreement: claim.disagreement?.['settled-by'],
    });
    insertValue(insert, id, dimension, value);
    for (const [index, condition] of (claim.conditions ?? []).entries()) {
      insert('claim_condition', {
        claim: id,
        position: index + 1,
        when: condition.when,
        value: words(condition.value),
        summary: condition.summary,
      });
    }
    for (const [index, earlier] of (claim.history ?? []).entries()) {
      insert('claim_history', {
        claim: id,
        position: index + 1,
        value: words(earlier.value),
        summary: earlier.summary,
        until: earlier.until,
        held_for: earlier['held-for'],
      });
    }
    for (const finding of claim.findings ?? []) insert('claim_finding', { claim: id, finding });
  }
}

function insertValue(insert: Insert, claim: string, dimension: Dimension, value: Value): void {
  if (isNonAnswer(value)) return;
  if (typeof value !== 'string' && !Array.isArray(value)) {
    const { inBase } = units[value.unit];
    const [min, max] = 'amount' in value ? [value.amount, value.amount] : [value.min, value.max];
    const inBaseOf = (amount: number | undefined) => (amount === undefined ? undefined : amount * inBase);
    insert('claim_value', {
      claim,
      position: 1,
      min: inBaseOf(min),
      max: inBaseOf(max),
      unit: value.unit,
      text: valueText(dimension, value),
    });
    return;
  }
  for (const [index, mark] of marksOf(dimension, value).entries()) {
    const option = mark.look === 'plain' ? undefined : mark.id;
    insert('claim_value', { claim, position: index + 1, option, text: mark.label });
  }
}

function insertSources(insert: Insert, { sources }: Atlas): void {
  for (const source of sources) {
    const { id, type, title, label, issued, publisher, accessed, primary, repo, commit, path } = source;
    insert('source', {
      id,
      type,
      title,
      label,
      authors: authorNames(source),
      issued,
      container: source['container-title'],
      publisher,
      url: source.URL,
      doi: source.DOI,
      accessed,
      is_primary: primary,
      repo,
      commit,
      path,
    });
  }
}

function insertTerms(insert: Insert, { terms }: Atlas): void {
  for (const { id, label, definition, explanation, aliases, meanings } of terms) {
    insert('term', { id, label, definition, explanation: explanation?.trim() });
    for (const alias of aliases) insert('term_alias', { term: id, alias });
    for (const { system, means } of meanings) insert('term_meaning', { term: id, system, means });
  }
  for (const { id, 'confused-with': confused } of terms) {
    for (const { term, difference } of confused)
      insert('term_confusion', { term: id, other: term, difference });
  }
}

function insertFindings(insert: Insert, { findings }: Atlas): void {
  for (const finding of findings) {
    const {
      id,
      title,
      kind,
      published,
      recorded,
      checked,
      configuration,
      property,
      outcome,
      prevention,
      status,
    } = finding;
    insert('finding', {
      id,
      title,
      kind,
      published,
      recorded,
      checked,
      configuration,
      property,
      outcome,
      consequence: finding.consequence.trim(),
      prevention,
      status,
      status_note: finding['status-note'],
    });
    for (const system of finding.systems) insert('finding_system', { finding: id, system });
    for (const [index, { who, does, broken }] of finding.scenario.entries()) {
      insert('finding_step', { finding: id, position: index + 1, who, does, is_broken: broken ?? false });
    }
  }
}

function insertEvents(insert: Insert, { events }: Atlas): void {
  for (const { id, date, title, kind, detail, systems } of events) {
    insert('event', { id, date, title, kind, detail });
    for (const system of systems) insert('event_system', { event: id, system });
  }
}

function insertChapters(insert: Insert, { chapters }: Atlas, files: readonly ChapterFile[]): void {
  const kinds = {
    sources: 'source',
    terms: 'term',
    claims: 'claim',
    dimensions: 'dimension',
    findings: 'finding',
  } as const;
  for (const {
    id,
    family,
    order,
    title,
    summary,
    covers,
    published,
    updated,
    checked,
    words,
    systems,
    refers,
  } of chapters) {
    const text =
      files
        .find((file) => file.id === id)
        ?.outline?.sections.map((section) => section.text)
        .join('\n') ?? '';
    insert('chapter', {
      id,
      family,
      position: order,
      title,
      summary,
      covers,
      published,
      updated,
      checked,
      words,
      text: text.trim(),
    });
    for (const system of systems) insert('chapter_system', { chapter: id, system });
    for (const [list, column] of Object.entries(kinds)) {
      for (const target of refers[list as keyof typeof kinds]) {
        insert('chapter_reference', { chapter: id, [column]: target });
      }
    }
  }
}

function insertEvidence(insert: Insert, atlas: Atlas): void {
  const owners = {
    claims: 'claim',
    systems: 'system',
    terms: 'term',
    findings: 'finding',
    events: 'event',
  } as const;
  for (const [collection, column] of Object.entries(owners)) {
    for (const record of atlas[collection as keyof typeof owners]) {
      for (const { path, evidence } of evidenceIn(record)) {
        const { source, class: evidenceClass, at, path: file, lines, sha256 } = evidence;
        insert('evidence', {
          [column]: record.id,
          part: path.slice(0, -2).join('.'),
          source,
          class: evidenceClass,
          at,
          path: file,
          lines,
          sha256,
          url: evidenceUrl(evidence, atlas.source(source)),
        });
      }
    }
  }
}

function insertSearch(insert: Insert, atlas: Atlas, chapters: readonly ChapterFile[]): void {
  const add = (
    kind: string,
    id: string,
    url: string,
    title: string,
    aliases: readonly string[],
    body: (string | undefined)[],
  ) =>
    insert('search', {
      kind,
      id,
      url,
      title,
      aliases: aliases.join(', '),
      body: body.filter(Boolean).join('\n').trim(),
    });
  for (const { id, front, outline } of chapters) {
    for (const { heading, text } of outline?.sections ?? []) {
      const url = `${addressOf.chapter(id)}${heading ? `#${heading.slug}` : ''}`;
      const title = heading ? `${front?.title}: ${heading.text}` : (front?.title ?? id);
      add('chapter', id, url, title, [], [heading ? undefined : front?.summary, text]);
    }
  }
  for (const { id, name, aliases, summary, steward } of atlas.systems) {
    add('system', id, addressOf.system(id), name, aliases, [summary, steward]);
  }
  for (const { id, label, question, matters } of atlas.dimensions) {
    add('dimension', id, addressOf.dimension(id), label, [], [question, matters]);
  }
  for (const { id, system, dimension, value, summary, explanation, reason } of atlas.claims) {
    const asked = atlas.dimension(dimension);
    const title = `${atlas.system(system).name}: ${asked.label}`;
    add(
      'claim',
      id,
      addressOf.claim(system, dimension),
      title,
      [],
      [valueText(asked, value), summary, explanation, reason],
    );
  }
  for (const { id, label, aliases, definition, explanation, meanings } of atlas.terms) {
    add('term', id, addressOf.term(id), label, aliases, [
      definition,
      explanation,
      ...meanings.map(({ means }) => means),
    ]);
  }
  for (const { id, title, consequence, property, configuration, prevention, scenario } of atlas.findings) {
    add(
      'finding',
      id,
      addressOf.finding(id),
      title,
      [],
      [consequence, property, configuration, prevention, ...scenario.map(({ does }) => does)],
    );
  }
  for (const source of atlas.sources) {
    add(
      'source',
      source.id,
      addressOf.source(source.id),
      source.title,
      [source.label],
      [authorNames(source), source['container-title']],
    );
  }
  for (const { id, title, detail } of atlas.events) {
    add('event', id, addressOf.event(id), title, [], [detail]);
  }
}
