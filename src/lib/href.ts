/** An address of the atlas as a link: with the base path under which the site lies. */
export function href(address: string): string {
  return `${import.meta.env.BASE_URL}${address.slice(1)}`;
}

/** An address of the atlas with the host in front, for feeds, metadata and citations. */
export function absolute(address: string): string {
  return new URL(href(address), import.meta.env.SITE).href;
}
