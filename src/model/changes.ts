import { addressOf } from './addresses.ts';
import type { Atlas } from './atlas.ts';
import { valueText } from './values.ts';

/** One change of the atlas itself, as the feed and the home page tell it. */
export interface Change {
  /** Stays the same for ever, so that feed readers know what they have seen. */
  key: string;
  day: string;
  title: string;
  summary: string;
  address: string;
}

/** A date of which perhaps only the month or the year is known, as a day. */
const wholeDay = (date: string) => `${date}-01-01`.slice(0, 10);

/** What is new in the atlas, the newest first: chapters, findings, answers that changed. */
export function changesOf(atlas: Atlas): Change[] {
  const changes: Change[] = [];
  for (const { id, title, summary, published, updated, changes: what } of atlas.chapters) {
    const address = addressOf.chapter(id);
    changes.push({ key: `chapter/${id}`, day: published, title: `New chapter: ${title}`, summary, address });
    if (updated && what) {
      changes.push({
        key: `chapter/${id}/${updated}`,
        day: updated,
        title: `Updated: ${title}`,
        summary: what,
        address,
      });
    }
  }
  for (const { id, title, recorded, consequence } of atlas.findings) {
    const summary = consequence.trim().split('\n')[0] ?? '';
    changes.push({
      key: `finding/${id}`,
      day: recorded,
      title: `Finding: ${title}`,
      summary,
      address: addressOf.finding(id),
    });
  }
  for (const { id, system, dimension, value, summary, history } of atlas.claims) {
    const last = history?.[0];
    if (!last) continue;
    const asked = atlas.dimension(dimension);
    changes.push({
      key: `claim/${id}/${last.until}`,
      day: wholeDay(last.until),
      title: `${atlas.system(system).name}, ${asked.label}: now ${valueText(asked, value)}`,
      summary,
      address: addressOf.claim(system, dimension),
    });
  }
  return changes.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.key < b.key ? -1 : 1));
}
