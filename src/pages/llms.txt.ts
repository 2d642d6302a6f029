import type { APIRoute } from 'astro';
import { title } from '../../atlas.config.ts';
import { getAtlas } from '../lib/atlas.ts';
import { absolute } from '../lib/href.ts';
import { pagesOf } from '../model/pages.ts';

/** A map of the site for language models (llmstxt.org): every page in its Markdown version. */
export const GET: APIRoute = async () => {
  const pages = pagesOf(await getAtlas());
  const sections = Map.groupBy(pages, ({ section }) => section);
  const lists = [...sections].map(([name, entries]) => {
    const links = entries.map(
      ({ address, title: page, summary }) => `- [${page}](${absolute(address)}index.md): ${summary}`,
    );
    return `## ${name}\n\n${links.join('\n')}`;
  });
  const head = `# ${title}\n\n> How modern data systems work inside: mechanisms explained, systems compared as data, every statement with its source and date. Text and data CC BY 4.0.\n\nThe whole atlas as a SQLite database: ${absolute('/data/atlas.sqlite')}; as JSON: ${absolute('/data/index.json')} and the files beside it.`;
  return new Response(`${head}\n\n${lists.join('\n\n')}\n`);
};
