import type { APIRoute } from 'astro';
import { getAtlas } from '../lib/atlas.ts';
import { absolute } from '../lib/href.ts';
import { pagesOf } from '../model/pages.ts';

/** All pages with the day of their last change (sitemaps.org protocol 0.9). */
export const GET: APIRoute = async () => {
  const urls = pagesOf(await getAtlas()).map(({ address, changed }) => {
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `<url><loc>${absolute(address)}</loc>${lastmod}</url>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
