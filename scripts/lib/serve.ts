import { readFileSync, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Header rules of a `_headers` file: a path, where `*` stands for anything, and its headers. */
interface HeaderRule {
  matches: (path: string) => boolean;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file: a path on a line of its own, its headers indented below it. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    if (name && value) {
      rules.at(-1)?.headers.push([name, value]);
    } else if (line.trim()) {
      const pattern = line
        .trim()
        .split('*')
        .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/gu, '\\$&'))
        .join('.*');
      const expression = new RegExp(`^${pattern}$`, 'u');
      rules.push({ matches: (path) => expression.test(path), headers: [] });
    }
  }
  return rules;
}

/**
 * Serves a built site as a static host would: below its base path, with the headers of its
 * `_headers` file and its own page for what is not there.
 */
export async function serveSite(folder: string, basePath: string, port: number): Promise<Server> {
  const headersFile = join(folder, '_headers');
  const rules = existsSync(headersFile) ? readHeaderRules(readFileSync(headersFile, 'utf8')) : [];
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    for (const { matches, headers } of rules) {
      if (matches(path)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    if (!path.startsWith(basePath)) {
      if (`${path}/` === basePath) response.writeHead(308, { Location: basePath }).end();
      else missing();
      return;
    }
    request.url = `/${(request.url ?? '').slice(basePath.length)}`;
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return server;
}
