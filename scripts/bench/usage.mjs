// Preloaded into a measured process: writes its peak memory, in bytes, where BENCH_USAGE says.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const bytes = process.resourceUsage().maxRSS * 1024;
  writeFileSync(process.env.BENCH_USAGE, String(bytes));
});
