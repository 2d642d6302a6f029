/** The layers of a data system, from the caller to the disk and then the ones beside the path. */
export const layers = [
  'proxy',
  'compute',
  'cache',
  'log',
  'storage',
  'object-store',
  'control-plane',
  'metadata',
] as const;

export type Layer = (typeof layers)[number];

/** What a diagram may draw: the layers of a system, and the client that calls it. */
export const drawnLayers = ['client', ...layers] as const;

export type DrawnLayer = (typeof drawnLayers)[number];

/** How each layer is called on a page, and what it stands for. */
export const layerMeaning: Record<DrawnLayer, { label: string; standsFor: string }> = {
  client: { label: 'client', standsFor: 'whoever calls: an application, a producer, an engine' },
  proxy: { label: 'proxy', standsFor: 'routing, authentication, coarse limits' },
  compute: { label: 'compute', standsFor: 'brokers, SQL nodes, writers, coordinators' },
  cache: { label: 'cache', standsFor: 'memory or disk that may be lost' },
  log: { label: 'log', standsFor: 'write-ahead log, journal, replicated log' },
  storage: { label: 'storage', standsFor: 'durable disks and the nodes that own them' },
  'object-store': { label: 'object store', standsFor: 'S3 and its kin, and files in it' },
  'control-plane': { label: 'control plane', standsFor: 'placement, scaling, health, membership' },
  metadata: { label: 'metadata', standsFor: 'catalogs, manifests, metadata services' },
};
