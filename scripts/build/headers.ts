import { headerPolicy } from '../../src/lib/policy.ts';

/**
 * Headers for hosts that read a `_headers` file; `npm start` serves with the same ones.
 * Files whose names carry a hash of their content never change; everything else is asked for again.
 */
export function headersFile(basePath: string): string {
  const rules: [path: string, headers: Record<string, string>][] = [
    [
      `${basePath}*`,
      {
        'Content-Security-Policy': headerPolicy,
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'X-Content-Type-Options': 'nosniff',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    ],
    [`${basePath}_astro/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    [`${basePath}data/*`, { 'Access-Control-Allow-Origin': '*' }],
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
