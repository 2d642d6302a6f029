/** Reads `id="write-path" caption="Two steps"` from what stands after a fence's language. */
export function readMeta(meta: string): Record<string, string> {
  const pairs = [...meta.matchAll(/([a-z-]+)="([^"]*)"/gu)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}
