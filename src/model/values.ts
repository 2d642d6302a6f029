import { nonAnswers, type Claim, type NonAnswer, type Quantity, type Value } from '../schemas/claim.ts';
import type { Dimension, Verdict } from '../schemas/dimension.ts';
import { evidenceClasses, type Evidence, type EvidenceClass } from '../schemas/evidence.ts';
import type { DrawnLayer } from '../schemas/layer.ts';
import { units } from '../schemas/unit.ts';

/** One mark of an answer as a page shows it: words, and what they look like. */
export interface Mark {
  /** What a filter and an address call it: an option id, a verdict, a non-answer; or the text. */
  id: string;
  label: string;
  /** What the answer means, for those who do not know the word. */
  meaning?: string;
  /** Decides the shape before the words: `plain` has none. */
  look: 'option' | 'plain' | Verdict | NonAnswer;
  layer?: DrawnLayer;
}

const nonAnswerMeaning: Record<NonAnswer, string> = {
  unknown: 'We looked and did not find it.',
  undisclosed: 'The vendor does not say.',
  'not-applicable': 'The question does not apply.',
  depends: 'It depends; the conditions say on what.',
};

export function isNonAnswer(value: Value): value is NonAnswer {
  return typeof value === 'string' && (nonAnswers as readonly string[]).includes(value);
}

/** An answer as the marks a page shows, in the order in which they were given. */
export function marksOf({ value: domain }: Pick<Dimension, 'value'>, value: Value): Mark[] {
  if (isNonAnswer(value)) {
    return [{ id: value, label: value.replace('-', ' '), meaning: nonAnswerMeaning[value], look: value }];
  }
  switch (domain.type) {
    case 'one-of':
    case 'many-of': {
      const chosen = Array.isArray(value) ? value : [value as string];
      return chosen.map((id) => {
        const option = domain.options.find((candidate) => candidate.id === id);
        if (!option) throw new Error(`"${id}" is no option`);
        const { label, definition, layer } = option;
        return { id, label, meaning: definition, look: 'option', ...(layer ? { layer } : {}) };
      });
    }
    case 'verdict': {
      const verdict = value as Verdict;
      return [{ id: verdict, label: verdict, meaning: domain[verdict], look: verdict }];
    }
    case 'quantity': {
      const quantity = value as Quantity;
      const label = quantityText(quantity);
      return [
        { id: label, label, look: 'plain', ...(quantity.condition ? { meaning: quantity.condition } : {}) },
      ];
    }
    case 'version':
    case 'text':
      return [{ id: value as string, label: value as string, look: 'plain' }];
  }
}

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A quantity in words: "10 retries", "1 to 8 MB", "up to 30 days". */
export function quantityText(quantity: Quantity): string {
  const { unit } = quantity;
  const amount = (value: number) => numbers.format(value);
  if ('amount' in quantity) {
    return `${amount(quantity.amount)} ${quantity.amount === 1 ? singular(unit) : unit}`;
  }
  const { min, max } = quantity;
  if (min === undefined) return `up to ${amount(max!)} ${unit}`;
  if (max === undefined) return `at least ${amount(min)} ${unit}`;
  return `${amount(min)} to ${amount(max)} ${unit}`;
}

function singular(unit: string): string {
  if (unit === 'retries') return 'retry';
  return /^[a-z]+s$/u.test(unit) ? unit.slice(0, -1) : unit;
}

/** An answer as plain text, for tables of text, CSV and search. */
export function valueText(dimension: Pick<Dimension, 'value'>, value: Value): string {
  return marksOf(dimension, value)
    .map(({ label }) => label)
    .join(', ');
}

/**
 * A quantity in base units, so that "2 minutes" sorts after "90 seconds"; the lower end of a
 * range. Undefined for anything else.
 */
export function inBaseUnits(value: Value): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return undefined;
  const amount = 'amount' in value ? value.amount : (value.min ?? value.max);
  return amount === undefined ? undefined : amount * units[value.unit].inBase;
}

/** The strongest class among evidence items: that of the claim. */
export function strongestClass(evidence: readonly Evidence[]): EvidenceClass {
  return evidenceClasses.find((name) => evidence.some((item) => item.class === name))!;
}

/** The evidence items of a claim, one of each source and class, strongest first. */
export function rankedEvidence(claim: Pick<Claim, 'evidence'>): Evidence[] {
  const rank = (item: Evidence) => evidenceClasses.indexOf(item.class);
  return [...claim.evidence].sort((a, b) => rank(a) - rank(b));
}

/** The day after which an answer must be checked again: `checked` plus the half-life in months. */
export function staleAfter(checked: string, halfLife: number): string {
  const date = new Date(`${checked}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + halfLife);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.toISOString().slice(0, 10);
}

/** Whether an answer is past its half-life on a day. */
export function isStale(
  { checked }: Pick<Claim, 'checked'>,
  { 'half-life': halfLife }: Pick<Dimension, 'half-life'>,
  asOf: string,
): boolean {
  return asOf > staleAfter(checked, halfLife);
}
