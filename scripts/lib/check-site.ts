import type { Atlas } from '../../src/model/atlas.ts';
import { siteRules } from '../site-rules/index.ts';
import type { SiteProblem } from '../site-rules/site-rule.ts';
import { readBuiltSite } from './built-site.ts';

/** What one rule said of the built site. */
export interface SiteVerdict {
  rule: string;
  protects: string;
  problems: SiteProblem[];
}

/** Holds a built site against every rule. */
export async function checkSite(folder: string, basePath: string, atlas: Atlas): Promise<SiteVerdict[]> {
  const site = readBuiltSite(folder, basePath);
  const verdicts: SiteVerdict[] = [];
  for (const { name, protects, check } of siteRules) {
    verdicts.push({ rule: name, protects, problems: [...(await check(site, atlas))] });
  }
  return verdicts;
}

/** A verdict as text: the promise, and at most so many of the problems. */
export function verdictText({ rule, protects, problems }: SiteVerdict, most = 20): string {
  if (problems.length === 0) return `ok    ${protects}`;
  const lines = problems
    .slice(0, most)
    .map(({ file, found, wanted }) => `        ${file}: ${found}; wanted: ${wanted}`);
  const more = problems.length > most ? [`        … and ${problems.length - most} more`] : [];
  return [`FAIL  ${protects}  [${rule}]`, ...lines, ...more].join('\n');
}
