import { getCollection } from 'astro:content';
import { outline } from '../chapters/outline.ts';
import type { Atlas, ChapterRecord } from '../model/atlas.ts';

/** The first diagram of the chapter about a system alone, which shows how it is built; undefined without one. */
export async function firstDiagramOf(
  { chapters }: Atlas,
  system: string,
): Promise<{ chapter: ChapterRecord; source: string; meta: string } | undefined> {
  const chapter = chapters.find(({ systems }) => systems.length === 1 && systems[0] === system);
  const entry = (await getCollection('chapters')).find(({ id }) => id === chapter?.id);
  if (!chapter || !entry) return undefined;
  const fence = outline(entry.id, entry.body ?? '').fences.find(({ language }) => language === 'mermaid');
  if (!fence) return undefined;
  const { id = '', caption = '' } = fence.meta;
  return { chapter, source: fence.source, meta: `id="${id}" caption="${caption}"` };
}
