/** The diagrams that explain the grammar on its own page. */
export const grammarExamples = {
  flowchart: `flowchart LR
  accTitle: Every layer once
  accDescr: A client calls a proxy, which asks a compute node. The node uses a cache, appends to a log that feeds storage, and storage archives to an object store. The control plane watches the compute node, and the proxy knows the metadata.
  u[Client] -->|1 write| p[Proxy]
  p -->|2 route| c[Compute]
  c -->|3 append| w[Log]
  w -.-> s[Storage]
  s -.->|archive| o[Object store]
  c --- k[Cache]
  p --- m[Metadata]
  a[Control plane] -.-> c
  class u client
  class p proxy
  class c compute
  class w log
  class s storage
  class o object-store
  class k cache
  class m metadata
  class a control-plane`,
  sequence: `sequenceDiagram
  accTitle: Two writers race
  accDescr: Writer A and writer B both read version 1 and try to move the pointer to version 2. The catalog accepts A and refuses B, which reads again and succeeds with version 3.
  participant A as Writer A
  participant B as Writer B
  participant C as Catalog
  %% class A,B compute
  %% class C metadata
  A->>C: swap v1 → v2
  C-->>A: done
  B->>C: swap v1 → v2
  C--xB: refused, it is v2
  Note over B: read again
  B->>C: swap v2 → v3
  C-->>B: done`,
} as const;
