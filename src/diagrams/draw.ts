import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { readGeometry } from './geometry.ts';
import { shapeOf } from './grammar.ts';
import type { Diagram } from './diagram.ts';
import { paint } from './paint.ts';

const fontFiles = ['sans', 'symbols'].map(
  (name) => new URL(`../assets/fonts/${name}.woff2`, import.meta.url),
);
const mermaidBundle = fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js'));

const fontFamily = '"Atlas Sans", "Atlas Symbols"';

/** How Mermaid draws; part of what a cached drawing depends on. */
export const drawingConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  htmlLabels: false,
  deterministicIds: true,
  deterministicIDSeed: 'd',
  fontFamily,
  fontSize: 14,
  themeVariables: { fontFamily, fontSize: '14px' },
  flowchart: { curve: 'basis', nodeSpacing: 34, rankSpacing: 52, padding: 12, useMaxWidth: true },
  sequence: {
    mirrorActors: false,
    actorMargin: 40,
    boxMargin: 8,
    messageMargin: 30,
    noteMargin: 8,
    height: 40,
    width: 120,
    messageFontFamily: fontFamily,
    actorFontFamily: fontFamily,
    noteFontFamily: fontFamily,
    messageFontSize: 13,
    actorFontSize: 13,
    noteFontSize: 13,
    useMaxWidth: true,
  },
} as const;

/**
 * The text that Mermaid draws: the author's, with the shape of every node added from its layer.
 */
export function drawnText(source: string, { kind, nodes }: Diagram): string {
  if (kind === 'sequence') return source;
  const shapes = nodes.map(({ id, layer }) => `  ${id}@{ shape: ${shapeOf[layer]} }`);
  return [source, ...shapes].join('\n');
}

/** Opens a page in which diagrams can be laid out: Mermaid, and the site's fonts, are loaded. */
export async function openDrawingPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  const [sans, symbols] = fontFiles.map((file) => readFileSync(file).toString('base64'));
  const face = (name: string, data = '') =>
    `@font-face{font-family:"${name}";font-weight:400 600;src:url(data:font/woff2;base64,${data})}`;
  await page.setContent(
    `<!doctype html><style>${face('Atlas Sans', sans)}${face('Atlas Symbols', symbols)}body{font-family:${fontFamily}}</style><p>a <b>b</b> →</p><div id="drawing"></div>`,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.addScriptTag({ path: mermaidBundle });
  await page.evaluate((config) => {
    const { mermaid } = window as unknown as { mermaid: typeof import('mermaid').default };
    mermaid.initialize(config);
  }, drawingConfig);
  return page;
}

/**
 * Lays a diagram out with Mermaid and paints it. The widths Mermaid measures are those the reader
 * sees, because the page has the site's fonts. Ids that Mermaid counts up from diagram to diagram
 * do not matter: nothing but places is taken over.
 */
export async function draw(page: Page, source: string, diagram: Diagram): Promise<string> {
  const svg = await page.evaluateHandle(
    async (text) => {
      const { mermaid } = window as unknown as { mermaid: typeof import('mermaid').default };
      const host = document.querySelector('#drawing')!;
      host.replaceChildren();
      host.innerHTML = (await mermaid.render('d', text)).svg;
      const element = host.querySelector('svg')!;
      // At its own size, so that lengths on the screen are lengths of the drawing.
      element.removeAttribute('style');
      element.setAttribute('width', String(element.viewBox.baseVal.width));
      element.setAttribute('height', String(element.viewBox.baseVal.height));
      return element;
    },
    drawnText(source, diagram),
  );
  return paint(diagram, await svg.evaluate(readGeometry, diagram.kind));
}
