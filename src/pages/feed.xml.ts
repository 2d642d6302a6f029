import type { APIRoute } from 'astro';
import { title } from '../../atlas.config.ts';
import { getAtlas } from '../lib/atlas.ts';
import { absolute } from '../lib/href.ts';
import { atomFeed } from '../model/atom.ts';
import { changesOf } from '../model/changes.ts';

const most = 60;

export const GET: APIRoute = async () => {
  const atlas = await getAtlas();
  const frame = { title, home: absolute('/'), self: absolute('/feed.xml'), asOf: atlas.asOf };
  return new Response(atomFeed(changesOf(atlas).slice(0, most), frame));
};
