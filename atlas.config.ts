/**
 * Where the site is published. Both come from the environment, so that one checkout can be built
 * for several places:
 *
 * - `SITE_URL`   address of the host, without a path: `https://atlas.example.org`
 * - `BASE_PATH`  path under which the site lies: `/`, or `/serverless-data-atlas`
 */
export const siteUrl = new URL(process.env['SITE_URL'] ?? 'http://localhost:4321').origin;

/** The base path, with a slash at both ends. */
export const basePath = `/${process.env['BASE_PATH'] ?? ''}/`.replaceAll(/\/+/gu, '/');

/** Name of the atlas, as it stands in titles. */
export const title = 'Atlas of Serverless Data Systems';
