import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { addressOf } from '../../src/model/addresses.ts';
import type { Atlas } from '../../src/model/atlas.ts';
import { nameKey } from '../../src/model/name-key.ts';
import { authorNames } from '../../src/model/source-links.ts';
import { valueText } from '../../src/model/values.ts';

/** One thing that can be found. */
interface Entry {
  kind: 'chapter' | 'system' | 'question' | 'claim' | 'term' | 'finding' | 'source';
  address: string;
  title: string;
  /** Other names that find it. */
  aliases?: readonly string[];
  /** The question that it asks or answers. */
  asks?: string;
  /** Where it belongs, shown beside the title. */
  context?: string;
  text: (string | undefined)[];
  families: readonly string[];
  systems: readonly string[];
}

/** Kinds of things that are looked for by their names; a claim and a finding have sentences for titles. */
const isNamed = (kind: Entry['kind']) => kind !== 'claim' && kind !== 'finding';

/** Names as the search compares them; longer ones are titles that nobody types. */
const namesOf = (names: readonly string[]) => [
  ...new Set(names.map(nameKey).filter((name) => name.split(' ').length <= 6)),
];

/** Everything that can be found except chapters, which are indexed from their pages. */
export function searchEntries(atlas: Atlas): Entry[] {
  const family = (id: string) => atlas.family(id).name;
  const short = (id: string) => atlas.system(id)['short-name'];
  const familiesOf = (systems: readonly string[]) => [
    ...new Set(systems.map((id) => family(atlas.system(id).family))),
  ];
  return [
    ...atlas.systems.map((system): Entry => ({
      kind: 'system',
      address: addressOf.system(system.id),
      title: system.name,
      aliases: [system['short-name'], ...system.aliases],
      context: family(system.family),
      text: [system.summary, system.steward, system.covers],
      families: [family(system.family)],
      systems: [system['short-name']],
    })),
    ...atlas.dimensions.map(({ id, label, question, matters, value, family: of }): Entry => ({
      kind: 'question',
      address: addressOf.dimension(id),
      title: label,
      aliases: [id.replaceAll('-', ' ')],
      asks: question,
      context: family(of),
      text: [
        matters,
        ...('options' in value ? value.options.flatMap((option) => [option.label, option.definition]) : []),
      ],
      families: [family(of)],
      systems: [],
    })),
    ...atlas.claims.map((claim): Entry => {
      const dimension = atlas.dimension(claim.dimension);
      return {
        kind: 'claim',
        address: addressOf.claim(claim.system, claim.dimension),
        title: `${short(claim.system)}: ${dimension.label}`,
        context: valueText(dimension, claim.value).slice(0, 60),
        asks: `${atlas.system(claim.system).name}: ${dimension.question}`,
        text: [
          valueText(dimension, claim.value),
          claim.summary,
          claim.explanation,
          claim.reason,
          ...(claim.conditions ?? []).flatMap(({ when, summary }) => [when, summary]),
        ],
        families: [family(dimension.family)],
        systems: [short(claim.system)],
      };
    }),
    ...atlas.terms.map(({ id, label, aliases, definition, explanation, meanings }): Entry => ({
      kind: 'term',
      address: addressOf.term(id),
      title: label,
      aliases,
      text: [definition, explanation, ...meanings.map(({ means }) => means)],
      families: familiesOf(meanings.map(({ system }) => system)),
      systems: meanings.map(({ system }) => short(system)),
    })),
    ...atlas.findings.map((finding): Entry => ({
      kind: 'finding',
      address: addressOf.finding(finding.id),
      title: finding.title,
      context: finding.systems.map(short).join(', '),
      text: [
        finding.consequence,
        finding.property,
        finding.configuration,
        finding.prevention,
        ...finding.scenario.map(({ does }) => does),
      ],
      families: familiesOf(finding.systems),
      systems: finding.systems.map(short),
    })),
    ...atlas.sources.map((source): Entry => ({
      kind: 'source',
      address: addressOf.source(source.id),
      title: source.title,
      aliases: [source.label],
      text: [authorNames(source), source['container-title'], source.publisher, source.issued],
      families: [],
      systems: [],
    })),
  ];
}

// The engine and its data; Pagefind also offers interfaces of its own, which the site has no use for.
const wanted =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|pagefind\..*\.pf_meta|(?:fragment|index|filter)\/.*)$/u;

/** Builds the search index of the site in `folder` into `folder/pagefind`. */
export async function writeSearchIndex(folder: string, atlas: Atlas): Promise<number> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: 'en',
    // What stands in every paragraph is left out by its class, which costs its page nothing.
    excludeSelectors: ['.ref', '.note', '.permalink'],
  });
  if (!index) throw new Error(errors.join('\n'));
  const problems: string[] = [];
  for (const chapter of atlas.chapters) {
    const address = addressOf.chapter(chapter.id);
    const html = readFileSync(join(folder, address, 'index.html'), 'utf8');
    const added = await index.addHTMLFile({ url: address, content: withMetadata(html, atlas, chapter.id) });
    problems.push(...added.errors);
  }
  const entries = searchEntries(atlas);
  for (const { kind, address, title, aliases = [], asks, context, text, families, systems } of entries) {
    const added = await index.addCustomRecord({
      url: address,
      language: 'en',
      content: text.filter(Boolean).join('\n').replaceAll('`', ''),
      meta: {
        kind,
        [kind]: title,
        ...(context ? { context } : {}),
        ...(asks ? { asks } : {}),
        ...(aliases.length > 0 ? { aliases: aliases.join(', ') } : {}),
      },
      filters: {
        kind: [kind],
        ...(isNamed(kind) ? { name: namesOf([title, ...aliases]) } : {}),
        ...(families.length > 0 ? { family: [...families] } : {}),
        ...(systems.length > 0 ? { system: [...systems] } : {}),
      },
    });
    problems.push(...added.errors);
  }
  const { files, errors: unwritten } = await index.getFiles();
  problems.push(...unwritten);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  for (const { path, content } of files) {
    if (!wanted.test(path)) continue;
    const file = join(folder, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await index.deleteIndex();
  await pagefind.close();
  return entries.length + atlas.chapters.length;
}

/** A chapter's page with what the index should know of it beside its text. */
function withMetadata(html: string, atlas: Atlas, id: string): string {
  const chapter = atlas.chapter(id);
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const family = atlas.family(chapter.family).name;
  const marks = [
    ['data-pagefind-meta', 'kind', 'chapter'],
    ['data-pagefind-meta', 'chapter', chapter.title],
    ['data-pagefind-meta', 'context', family],
    ['data-pagefind-filter', 'kind', 'chapter'],
    ['data-pagefind-filter', 'family', family],
    ...namesOf([chapter.title]).map((name) => ['data-pagefind-filter', 'name', name]),
    ...chapter.systems.map((system) => [
      'data-pagefind-filter',
      'system',
      atlas.system(system)['short-name'],
    ]),
  ].map(([attribute, name, value]) => `<meta ${attribute}="${name}[content]" content="${escape(value!)}">`);
  return html.replace('</head>', `${marks.join('')}</head>`);
}
