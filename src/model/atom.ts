import type { Change } from './changes.ts';

/** What a feed says about itself. */
export interface FeedFrame {
  title: string;
  /** Address of the site with its base path and a slash at the end. */
  home: string;
  /** Address of the feed itself. */
  self: string;
  /** Day of the build, for a feed without entries. */
  asOf: string;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Changes as an Atom feed (RFC 4287). Days become midnights in UTC. */
export function atomFeed(changes: readonly Change[], { title, home, self, asOf }: FeedFrame): string {
  const at = (day: string) => `${day}T00:00:00Z`;
  const entries = changes.map(({ key, day, title: entryTitle, summary, address }) =>
    [
      ' <entry>',
      `  <id>${escape(`${home}#${key}`)}</id>`,
      `  <title>${escape(entryTitle)}</title>`,
      `  <updated>${at(day)}</updated>`,
      `  <link href="${escape(`${home}${address.slice(1)}`)}"/>`,
      `  <summary>${escape(summary)}</summary>`,
      ' </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    ` <title>${escape(title)}</title>`,
    ` <id>${escape(home)}</id>`,
    ` <link href="${escape(home)}"/>`,
    ` <link rel="self" href="${escape(self)}"/>`,
    ` <updated>${at(changes[0]?.day ?? asOf)}</updated>`,
    ` <author><name>${escape(title)}</name></author>`,
    ' <rights>CC BY 4.0</rights>',
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
