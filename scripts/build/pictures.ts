import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { title as siteTitle } from '../../atlas.config.ts';
import { cacheFolder } from '../../src/diagrams/cache.ts';
import { launchBrowser } from '../../src/chromium/launch.ts';
import type { Atlas, SystemRecord } from '../../src/model/atlas.ts';
import { layerMeaning, layers } from '../../src/schemas/layer.ts';

/** A preview picture: its name, and what stands on it. */
export interface Picture {
  name: string;
  kicker: string;
  title: string;
  text: string;
  /** Systems whose layers are drawn beside the text. */
  systems: SystemRecord[];
}

/** The pictures that pages name in their metadata. */
export function picturesOf(atlas: Atlas): Picture[] {
  const family = (id: string) => atlas.family(id).name;
  return [
    {
      name: 'atlas',
      kicker: siteTitle,
      title: 'How data systems work, side by side.',
      text: `${atlas.systems.length} systems, ${atlas.claims.length} claims, each with its source.`,
      systems: atlas.systemsOf('serverless-databases').slice(0, 3),
    },
    ...atlas.families.map(({ id, name, summary }): Picture => ({
      name: `family-${id}`,
      kicker: 'Side by side',
      title: name,
      text: summary,
      systems: atlas.systemsOf(id).slice(0, 4),
    })),
    ...atlas.chapters.map(({ id, title, summary, family: of, systems }): Picture => ({
      name: `chapter-${id}`,
      kicker: `${family(of)} · Chapter`,
      title,
      text: summary,
      systems: systems.slice(0, 1).map(atlas.system),
    })),
    ...atlas.systems.map((system): Picture => ({
      name: `system-${system.id}`,
      kicker: family(system.family),
      title: system.name,
      text: system.summary,
      systems: [system],
    })),
    ...atlas.findings.map(({ id, title, systems, prevention }): Picture => ({
      name: `finding-${id}`,
      kicker: `Finding · ${systems.map((one) => atlas.system(one)['short-name']).join(', ')}`,
      title,
      text: prevention,
      systems: [],
    })),
  ];
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('`', '');
const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** The page that every picture is drawn in: fonts, tokens and styles around an empty body. */
function frameHtml(root: string): string {
  const face = (name: string, file: string) =>
    `@font-face{font-family:"${name}";font-weight:400 600;src:url(data:font/woff2;base64,${readFileSync(join(root, 'src/assets/fonts', file)).toString('base64')})}`;
  const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
  return `<!doctype html><meta charset="utf-8"><style>${face('Atlas Serif', 'serif.woff2')}${face('Atlas Sans', 'sans.woff2')}${face('Atlas Symbols', 'symbols.woff2')}${tokens}
*{box-sizing:border-box}
body{margin:0}
main{width:1200px;height:630px;padding:64px 70px;background:var(--paper);color:var(--ink);font-family:var(--serif);display:grid;gap:60px;align-items:center}
main.with-stack{grid-template-columns:1.25fr 1fr}
.k{font:600 24px var(--sans);color:var(--accent);margin:0 0 18px}
h1{font-size:68px;font-weight:560;line-height:1.06;letter-spacing:-.02em;margin:0 0 22px}
.with-stack h1{font-size:62px}
p{font-size:28px;line-height:1.42;color:var(--ink-2);margin:0}
.n{position:absolute;left:70px;bottom:44px;font:600 22px var(--serif);color:var(--ink-3)}
.row{display:grid;grid-template-columns:96px;grid-auto-flow:column;grid-auto-columns:1fr;gap:8px;margin:8px 0;align-items:center;font:550 17px/1.2 var(--sans)}
.row b{font-weight:500;color:var(--ink-3);text-align:right;padding-right:6px}
.row span{border:2px solid var(--c);color:var(--c);background:color-mix(in oklab,var(--c) 8%,transparent);border-radius:8px;padding:9px 8px;text-align:center}
.row .none{border-style:dashed;color:var(--ink-3);background:none;font-weight:400}
</style><body></body>`;
}

/** What stands on a picture. */
function bodyHtml({ kicker, title, text, systems }: Picture): string {
  const rows = layers.filter((layer) => systems.some((system) => 'part' in system.layers[layer]));
  const stack = rows.map((layer) => {
    const cells = systems.map(({ layers: own }) => {
      const entry = own[layer];
      return 'part' in entry
        ? `<span>${escape(entry.part)}</span>`
        : `<span class="none">${escape(entry.none)}</span>`;
    });
    return `<div class="row" style="--c:var(--l-${layer})"><b>${layerMeaning[layer].label}</b>${cells.join('')}</div>`;
  });
  const hasStack = stack.length > 0;
  return `<main${hasStack ? ' class="with-stack"' : ''}><div><p class="k">${escape(kicker)}</p><h1>${escape(cut(title, 110))}</h1><p>${escape(cut(text, hasStack ? 150 : 220))}</p></div>${hasStack ? `<div>${stack.join('')}</div>` : ''}<div class="n">${escape(siteTitle)}</div></main>`;
}

/**
 * Draws the preview pictures that the cache does not hold.
 * @returns what puts all of them into a folder, once they are drawn
 */
export async function drawPictures(root: string, atlas: Atlas): Promise<(folder: string) => void> {
  const cache = resolve(root, cacheFolder(), 'pictures');
  mkdirSync(cache, { recursive: true });
  const frame = frameHtml(root);
  const frameHash = createHash('sha256').update(frame).digest();
  const made = picturesOf(atlas).map((picture) => {
    const html = bodyHtml(picture);
    const hash = createHash('sha256').update(frameHash).update(html).digest('hex').slice(0, 32);
    return { name: picture.name, html, file: join(cache, `${hash}.png`) };
  });
  const waiting = made.filter(({ file }) => !existsSync(file));
  if (waiting.length > 0) {
    const browser = await launchBrowser();
    const work = async () => {
      const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
      await page.setContent(frame);
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await page.evaluate(async (content) => {
          document.body.innerHTML = content;
          await document.fonts.ready;
        }, next.html);
        const aside = `${next.file}.${process.pid}`;
        writeFileSync(aside, await page.screenshot({ type: 'png' }));
        renameSync(aside, next.file);
      }
    };
    try {
      await Promise.all([work(), work()]);
    } finally {
      await browser.close();
    }
  }
  return (folder) => {
    mkdirSync(folder, { recursive: true });
    for (const { name, file } of made) copyFileSync(file, join(folder, `${name}.png`));
  };
}
