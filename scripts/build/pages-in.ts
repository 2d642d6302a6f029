import { filesBelow } from '../../src/records/load.ts';

/** A built page: its file below the folder, and its address from the site's root. */
export interface BuiltPage {
  file: string;
  address: string;
}

/** Every page below a built site but the 404, in the order of the addresses. */
export function pagesIn(folder: string): BuiltPage[] {
  return filesBelow(folder, '.')
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => ({ file, address: `/${file.slice(0, -'index.html'.length)}` }));
}
