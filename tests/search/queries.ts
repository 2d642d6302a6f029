/** A query as a reader would type it, and the pages that answer it, the best first. */
export interface GradedQuery {
  query: string;
  /** Addresses and how well each answers: 3 is the answer, 2 answers it too, 1 helps. */
  relevant: Record<string, 1 | 2 | 3>;
}

const q = (query: string, relevant: GradedQuery['relevant']): GradedQuery => ({ query, relevant });
const term = (id: string) => `/terms/${id}/`;
const system = (id: string) => `/systems/${id}/`;
const question = (id: string) => `/dimensions/${id}/`;
const claim = (of: string, id: string) => `/systems/${of}/#${id}`;
const chapter = (id: string) => `/chapters/${id}/`;
const finding = (id: string) => `/findings/${id}/`;
const source = (id: string) => `/sources/${id}/`;

/** Written before looking at what the search gives. */
export const queries: GradedQuery[] = [
  // Words of the field, and other names for them.
  q('fencing', { [term('fencing')]: 3 }),
  q('put-if-absent', {
    [term('put-if-absent')]: 3,
    [term('conditional-write')]: 2,
    [finding('delta-put-if-absent-held')]: 1,
    [claim('delta-lake', 'commit-primitive')]: 1,
  }),
  q('put if absent', { [term('put-if-absent')]: 3, [term('conditional-write')]: 2 }),
  q('deletion vector', {
    [term('deletion-vector')]: 3,
    [finding('paimon-several-compactors-deletion-vectors')]: 1,
    [question('delete-forms')]: 2,
  }),
  q('deletion vectors iceberg v3', {
    [term('deletion-vector')]: 2,
    [chapter('apache-iceberg')]: 3,
    [claim('iceberg', 'delete-forms')]: 3,
  }),
  q('admission control', { [term('admission-control')]: 3, [chapter('amazon-dynamodb')]: 2 }),
  q('scale to zero', {
    [term('scale-to-zero')]: 3,
    [question('scale-to-zero')]: 3,
    [claim('neon', 'scale-to-zero')]: 2,
    [claim('clickhouse-cloud', 'scale-to-zero')]: 1,
    [claim('dynamodb', 'scale-to-zero')]: 1,
  }),
  q('cold start', { [term('cold-start')]: 3, [question('resume-time')]: 2 }),
  q('write ahead log', { [term('write-ahead-log')]: 3 }),
  q('WAL', { [term('write-ahead-log')]: 3 }),
  q('CDC', {
    [chapter('change-queries')]: 3,
    [term('change-query')]: 2,
    [term('change-data-feed')]: 3,
    [question('change-queries')]: 2,
    [question('change-feed-by-default')]: 2,
    [question('change-feed-made-by')]: 2,
  }),
  q('change data feed', {
    [term('change-data-feed')]: 3,
    [question('change-feed-by-default')]: 2,
    [question('change-feed-made-by')]: 2,
  }),
  q('time travel', { [term('time-travel')]: 3, [question('time-travel')]: 3 }),
  q('copy on write', { [term('copy-on-write')]: 3, [term('merge-on-read')]: 1 }),
  q('merge on read', { [term('merge-on-read')]: 3, [term('copy-on-write')]: 1 }),
  q('compare and swap', { [term('compare-and-swap')]: 3, [claim('iceberg', 'commit-primitive')]: 1 }),
  q('CAS', { [term('compare-and-swap')]: 3 }),
  q('optimistic concurrency', {
    [term('optimistic-concurrency-control')]: 3,
    [question('concurrency-control')]: 2,
  }),
  q('OCC', { [term('optimistic-concurrency-control')]: 3 }),
  q('snapshot isolation', {
    [term('snapshot-isolation')]: 3,
    [question('writer-isolation')]: 2,
    [question('strongest-isolation')]: 1,
  }),
  q('serializable', {
    [term('serializability')]: 3,
    [question('writer-isolation')]: 2,
    [question('strongest-isolation')]: 2,
    [finding('iceberg-serializable-held')]: 2,
    [term('write-serializable-isolation')]: 1,
  }),
  q('lsm tree', { [term('lsm-tree')]: 3, [system('paimon')]: 1 }),
  q('raft', { [term('raft')]: 3, [source('raft-2014')]: 2 }),
  q('paxos', { [term('paxos')]: 3, [term('multi-paxos')]: 2, [source('paxos-made-simple-2001')]: 2 }),
  q('token bucket', { [term('token-bucket')]: 3, [question('limit-mechanism')]: 2 }),
  q('noisy neighbour', { [term('noisy-neighbour')]: 3, [finding('neon-getpage-noisy-neighbour')]: 2 }),
  q('noisy neighbor', { [term('noisy-neighbour')]: 3, [finding('neon-getpage-noisy-neighbour')]: 2 }),
  q('pageserver', { [term('pageserver')]: 3, [system('neon')]: 1 }),
  q('safekeeper', {
    [term('safekeeper')]: 3,
    [finding('neon-safekeeper-consensus-held')]: 2,
    [system('neon')]: 1,
  }),
  q('manifest list', { [term('manifest-list')]: 3, [term('manifest')]: 2 }),
  q('row lineage', {
    [term('row-lineage')]: 3,
    [question('row-identity')]: 2,
    [claim('iceberg', 'row-identity')]: 2,
  }),
  q('sparse index', { [term('sparse-index')]: 3 }),
  q('global table', { [term('global-table')]: 3, [chapter('amazon-dynamodb')]: 2 }),
  q('hot partition', {
    [term('hot-partition')]: 3,
    [question('heat-actions')]: 2,
    [chapter('amazon-dynamodb')]: 2,
  }),
  q('data inlining', { [term('data-inlining')]: 3, [system('ducklake')]: 1 }),
  q('vacuum', { [term('vacuum')]: 3, [finding('delta-vacuum-running-job')]: 2 }),

  // Systems, by any of their names.
  q('iceberg', { [system('iceberg')]: 3, [chapter('apache-iceberg')]: 3 }),
  q('delta lake', { [system('delta-lake')]: 3, [chapter('delta-lake')]: 3 }),
  q('hudi', { [system('hudi')]: 3 }),
  q('apache paimon', { [system('paimon')]: 3 }),
  q('flink table store', { [system('paimon')]: 3 }),
  q('ducklake', { [system('ducklake')]: 3 }),
  q('dynamodb', { [system('dynamodb')]: 3, [chapter('amazon-dynamodb')]: 3 }),
  q('neon serverless postgres', { [system('neon')]: 3 }),
  q('clickhouse cloud', { [system('clickhouse-cloud')]: 3 }),
  q('SharedMergeTree', {
    [system('clickhouse-cloud')]: 3,
    [claim('clickhouse-cloud', 'replication-protocol')]: 2,
  }),

  // Questions people bring.
  q('is delta lake safe on s3 with several writers', {
    [claim('delta-lake', 'safe-for-several-writers')]: 3,
    [finding('delta-s3-lost-commit')]: 3,
    [question('safe-for-several-writers')]: 2,
    [chapter('delta-lake')]: 2,
  }),
  q('lost commit s3', {
    [claim('paimon', 'safe-for-several-writers')]: 2,
    [question('lost-race')]: 1,
    [chapter('concurrency-and-isolation')]: 1,
    [finding('delta-s3-lost-commit')]: 3,
    [finding('paimon-no-lock-on-object-store')]: 2,
    [question('safe-for-several-writers')]: 2,
  }),
  q('hudi lock provider', {
    [term('lock-provider')]: 3,
    [claim('hudi', 'commit-primitive')]: 3,
    [claim('hudi', 'safe-for-several-writers')]: 2,
  }),
  q('duplicate keys concurrent insert', {
    [chapter('concurrency-and-isolation')]: 2,
    [finding('hudi-concurrent-insert-duplicates')]: 3,
    [question('unique-keys')]: 2,
    [claim('hudi', 'unique-keys')]: 3,
  }),
  q('does iceberg enforce primary keys', {
    [claim('iceberg', 'row-identity')]: 1,
    [claim('iceberg', 'unique-keys')]: 3,
    [question('unique-keys')]: 2,
    [term('primary-key')]: 2,
  }),
  q('when is a write durable', {
    [question('durable-home')]: 2,
    [question('copies-before-ack')]: 2,
    [question('acknowledgement-point')]: 3,
    [claim('dynamodb', 'acknowledgement-point')]: 2,
    [claim('neon', 'acknowledgement-point')]: 2,
    [claim('clickhouse-cloud', 'acknowledgement-point')]: 2,
  }),
  q('neon wake up time after suspend', {
    [claim('neon', 'resume-time')]: 3,
    [question('resume-time')]: 2,
    [claim('neon', 'scale-to-zero')]: 2,
  }),
  q('partition evolution', {
    [question('partition-evolution')]: 3,
    [claim('iceberg', 'partition-evolution')]: 2,
    [term('hidden-partitioning')]: 1,
  }),
  q('dynamodb item size limit', { [claim('dynamodb', 'size-limit')]: 3, [question('size-limit')]: 2 }),
  q('how does dynamodb split hot partitions', {
    [claim('dynamodb', 'split-trigger')]: 3,
    [claim('dynamodb', 'heat-actions')]: 3,
    [chapter('amazon-dynamodb')]: 2,
    [term('hot-partition')]: 2,
  }),
  q('dynamodb transactions isolation', {
    [claim('dynamodb', 'strongest-isolation')]: 3,
    [claim('dynamodb', 'transaction-model')]: 3,
    [finding('dynamodb-query-sees-part-of-a-transaction')]: 2,
    [chapter('amazon-dynamodb')]: 2,
  }),
  q('dynamodb outage october 2025', { [finding('dynamodb-empty-dns-record-2025')]: 3 }),
  q('merge-on-read update delete anomaly', {
    [finding('iceberg-mor-snapshot-update-delete')]: 3,
    [chapter('apache-iceberg')]: 2,
  }),
  q('paimon two writers one bucket', {
    [finding('paimon-several-writers-per-bucket')]: 3,
    [finding('paimon-one-writer-per-bucket-held')]: 2,
    [claim('paimon', 'concurrency-control')]: 2,
  }),
  q('timestamp collision', { [finding('hudi-timestamp-collision')]: 3 }),
  q('model checking table formats', {
    [question('formally-checked')]: 3,
    [source('table-formats-tlaplus')]: 3,
    [finding('iceberg-serializable-held')]: 1,
    [finding('delta-put-if-absent-held')]: 1,
    [finding('hudi-conformant-held')]: 1,
  }),
  q('default retention history', {
    [question('history-kept')]: 3,
    [claim('paimon', 'history-kept')]: 2,
    [claim('delta-lake', 'history-kept')]: 2,
    [claim('iceberg', 'history-kept')]: 2,
    [claim('hudi', 'history-kept')]: 2,
    [claim('ducklake', 'history-kept')]: 2,
  }),
  q('multi table transactions', {
    [question('transaction-scope')]: 3,
    [claim('ducklake', 'transaction-scope')]: 2,
    [claim('iceberg', 'transaction-scope')]: 2,
    [claim('delta-lake', 'transaction-scope')]: 2,
  }),
  q('what does serverless billing count', {
    [question('billing-unit')]: 3,
    [claim('neon', 'billing-unit')]: 2,
    [claim('dynamodb', 'billing-unit')]: 2,
    [claim('clickhouse-cloud', 'billing-unit')]: 2,
  }),
  q('catalog managed tables', { [term('catalog-managed-table')]: 3, [chapter('delta-lake')]: 2 }),

  // Documents.
  q('iceberg table spec', { [source('iceberg-spec')]: 3, [system('iceberg')]: 1 }),
  // An author is asked for by name: any of his texts answers.
  q(
    'vanlightly',
    Object.fromEntries(
      [
        'table-formats-tlaplus',
        'vanlightly-append-only-2024',
        'vanlightly-canonical-files-2024',
        'vanlightly-change-queries-2024',
        'vanlightly-streaming-ingest-2024',
        'vanlightly-clickhouse-cloud-2024',
        'vanlightly-delta-change-queries-2024',
        'vanlightly-delta-consistency-2024',
        'vanlightly-hudi-change-queries-2024',
        'vanlightly-hudi-consistency-part-2-2024',
        'vanlightly-hudi-consistency-part-3-2024',
        'vanlightly-iceberg-consistency-part-2-2024',
        'vanlightly-iceberg-consistency-part-3-2024',
        'vanlightly-neon-multipaxos-2025',
        'vanlightly-paimon-consistency-part-2-2024',
        'vanlightly-paimon-consistency-part-3-2024',
      ].map((id) => [source(id), 2] as const),
    ),
  ),
  q('dynamodb paper 2022', { [source('dynamodb-paper-2022')]: 3 }),
  q('what changes queries snowflake paper', {
    [chapter('change-queries')]: 2,
    [question('change-queries')]: 2,
    [source('snowflake-change-queries-2023')]: 3,
    [term('change-query')]: 2,
  }),

  // Table formats in full, and the file formats underneath.
  q('what is a table format', {
    [chapter('what-a-table-format-is')]: 3,
    [term('table-format')]: 3,
  }),
  q('compaction debt', { [term('compaction-debt')]: 3, [chapter('streaming-ingest')]: 2 }),
  q('exactly once', { [term('exactly-once')]: 3, [chapter('streaming-ingest')]: 2 }),
  q('merge engine', {
    [term('merge-engine')]: 3,
    [question('merge-rules')]: 2,
    [claim('paimon', 'merge-rules')]: 2,
  }),
  q('changelog producer', {
    [term('changelog-producer')]: 3,
    [claim('paimon', 'change-feed-made-by')]: 2,
    [chapter('apache-paimon')]: 2,
  }),
  q('hudi timeline', {
    [term('timeline')]: 3,
    [chapter('apache-hudi')]: 3,
    [source('hudi-docs-timeline')]: 2,
    [term('instant')]: 1,
  }),
  q('orphan files', {
    [term('orphan-file')]: 3,
    [question('orphan-cleanup')]: 3,
    [question('orphan-age')]: 2,
  }),
  q('which engines can write iceberg', {
    [claim('iceberg', 'engines-that-write')]: 3,
    [question('engines-that-write')]: 2,
  }),
  q('table encryption', { [question('encryption')]: 3, [question('file-encryption')]: 2 }),
  q('type widening', { [question('type-widening')]: 3, [claim('iceberg', 'type-widening')]: 1 }),
  q('how are upserts found in paimon', {
    [chapter('apache-paimon')]: 2,
    [claim('paimon', 'upsert-finds-row')]: 3,
    [question('upsert-finds-row')]: 2,
    [chapter('streaming-ingest')]: 2,
  }),
  q('concurrency and isolation compared', {
    [chapter('concurrency-and-isolation')]: 3,
    [question('writer-isolation')]: 1,
  }),
  q('cost of planning a read', {
    [chapter('the-canonical-set-of-files')]: 3,
    [question('planning-bounded-by')]: 3,
  }),
  q('ducklake catalog database', { [system('ducklake')]: 2, [chapter('ducklake')]: 3 }),
  q('streaming read falls behind retention', {
    [finding('delta-stream-skipped-commits')]: 2,
    [question('history-kept')]: 1,
    [chapter('append-only-and-incremental-reads')]: 3,
    [question('change-retention')]: 3,
    [chapter('change-queries')]: 2,
  }),
  q('parquet', { [system('parquet')]: 3, [chapter('columnar-file-formats')]: 2 }),
  q('row group', {
    [term('row-group')]: 3,
    [question('file-row-group-size')]: 2,
    [question('file-row-split')]: 2,
  }),
  q('cascaded encodings btrblocks', {
    [term('cascaded-encoding')]: 3,
    [claim('btrblocks', 'file-encoding-nesting')]: 3,
    [system('btrblocks')]: 2,
  }),
  q('bloom filter', {
    [term('bloom-filter')]: 3,
    [question('file-skip-structures')]: 2,
    [question('skipping-structures')]: 2,
  }),
  q('random access lance', {
    [source('lance-paper-2025')]: 2,
    [claim('lance', 'file-random-access')]: 3,
    [question('file-random-access')]: 2,
  }),
  q('wasm decoder in the file', {
    [question('file-embedded-decoders')]: 3,
    [claim('f3', 'file-embedded-decoders')]: 3,
    [system('f3')]: 2,
  }),
  q('wide tables footer', { [question('file-wide-table-metadata')]: 3, [term('footer')]: 2 }),
  q('iceberg deletes vacuum flink orphan', { [finding('iceberg-flink-orphans-live-manifests')]: 3 }),
  q('hive lock mixed iceberg', { [finding('iceberg-mixed-hive-locks')]: 3 }),
];
