import { pathToFileURL } from 'node:url';
import { DrawingCache, type Drawing } from '../diagrams/cache.ts';

const root = process.cwd();
let cache: DrawingCache | undefined;

/**
 * The drawing of a diagram. The build has drawn all of them before pages are made; while
 * developing, a new one is drawn when its page is first asked for.
 */
export async function drawingOf(source: string): Promise<Drawing> {
  cache ??= new DrawingCache(root);
  const drawing = cache.get(source);
  if (drawing) return drawing;
  if (!import.meta.env.DEV) throw new Error('A diagram was not drawn before the build of the pages.');
  // Loaded by Node itself: the bundler has no business with a browser.
  const { drawAll } = (await import(
    /* @vite-ignore */ pathToFileURL(`${root}/src/diagrams/draw-all.ts`).href
  )) as typeof import('../diagrams/draw-all.ts');
  await drawAll([source], cache);
  return cache.get(source)!;
}
