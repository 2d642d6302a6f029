import { launchBrowser } from '../chromium/launch.ts';
import type { DrawingCache } from './cache.ts';
import { readDiagram } from './diagram.ts';
import { draw, openDrawingPage } from './draw.ts';

/**
 * Draws those of the sources that the cache does not hold, and says how far it is.
 * The browser starts only when there is something to draw.
 * @returns how many were drawn
 * @throws Error when a source is no valid diagram, or no browser is found
 */
export async function drawAll(
  sources: readonly string[],
  cache: DrawingCache,
  progress: (done: number, all: number) => void = () => {},
): Promise<number> {
  const missing = [...new Set(sources)].filter((source) => !cache.get(source));
  if (missing.length === 0) return 0;
  const browser = await launchBrowser();
  try {
    let done = 0;
    const waiting = [...missing];
    const work = async () => {
      const page = await openDrawingPage(browser);
      for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
        const { diagram, faults } = await readDiagram(source);
        if (!diagram) throw new Error(`A diagram is not valid: ${faults[0].found}; ${faults[0].wanted}`);
        cache.set(source, { diagram, svg: await draw(page, source, diagram) });
        progress(++done, missing.length);
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await browser.close();
  }
  return missing.length;
}
