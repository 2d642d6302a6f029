import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { basePath, siteUrl } from './atlas.config.ts';
import { markdownFeatures } from './src/chapters/features.ts';
import { basedLinks, diagramFences, numberedReferences, scrollingTables } from './src/chapters/plugins.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // Space between inline elements is written as {' '}, as in JSX; line breaks are not text.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Not in node_modules, which copies of the project share.
  cacheDir: './.cache/astro',
  integrations: [mdx()],
  build: { inlineStylesheets: 'never' },
  markdown: {
    // Code in chapters is short, and a strict policy forbids the inline styles of highlighters.
    syntaxHighlight: false,
    processor: satteri({
      features: markdownFeatures,
      mdastPlugins: [diagramFences(), numberedReferences(), basedLinks(basePath)],
      hastPlugins: [scrollingTables()],
    }),
  },
  vite: {
    build: {
      // Every script and style is a file of its own: the policy allows no inline ones.
      assetsInlineLimit: 0,
      // Browsers that know light-dark(); older targets would have it rewritten at twice the size.
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own, which the bundler does not know.
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
