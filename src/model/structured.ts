import type { ChapterRecord, DimensionRecord, SystemRecord, TermRecord } from './atlas.ts';

/** schema.org descriptions, as the pages embed them. */
type Structured = Record<string, unknown>;

export function techArticle({ title, summary, published, updated, checked }: ChapterRecord): Structured {
  return {
    '@type': 'TechArticle',
    headline: title,
    description: summary,
    datePublished: published,
    dateModified: updated ?? published,
    lastReviewed: checked,
    inLanguage: 'en',
  };
}

export function systemDataset({ name, summary, aliases }: SystemRecord): Structured {
  return {
    '@type': 'Dataset',
    name: `${name}: facts with evidence`,
    alternateName: aliases,
    description: summary.length < 50 ? `${summary} Structured facts with sources and dates.` : summary,
    creator: { '@type': 'Organization', name: 'Atlas of Serverless Data Systems' },
    isAccessibleForFree: true,
  };
}

export function dimensionDataset({ label, question }: DimensionRecord): Structured {
  return {
    '@type': 'Dataset',
    name: label,
    description: `${question} Answered for every system of the family, with evidence.`,
    creator: { '@type': 'Organization', name: 'Atlas of Serverless Data Systems' },
    isAccessibleForFree: true,
  };
}

export function definedTerm({ label, definition, aliases }: TermRecord): Structured {
  return {
    '@type': 'DefinedTerm',
    name: label,
    description: definition,
    alternateName: aliases,
    inDefinedTermSet: 'Atlas of Serverless Data Systems: terms',
  };
}
