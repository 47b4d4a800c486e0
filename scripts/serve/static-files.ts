/** Serves several folders as one, over https or, for tests, http: files only, without listings and caching. */
import { readFile, realpath } from 'node:fs/promises';
import {
  createServer as createHttpServer,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import type { AddressInfo } from 'node:net';

export interface Credentials {
  readonly cert: string;
  readonly key: string;
}

export interface SiteOptions {
  /** Searched in this order. */
  readonly folders: readonly string[];
  /** Target of `/`, e.g. `preview.html`. */
  readonly start: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: plain http. */
  readonly credentials?: Credentials;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const NO_SUCH_FILE: readonly unknown[] = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'];

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && NO_SUCH_FILE.includes(error.code);
}

/** Whether a folder contains a path after following links. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** `null`: a link leads out of the folder. Errors: the system's. */
async function fileWithin(folder: string, path: string): Promise<Buffer | null> {
  const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
  return isWithin(root, file) ? readFile(file) : null;
}

/** Reads the file from the first folder that has it; `null`: no folder has it. */
async function firstFile(folders: readonly string[], path: string): Promise<Buffer | null> {
  for (const folder of folders) {
    try {
      const content = await fileWithin(folder, path);
      if (content !== null) return content;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return null;
}

/** Returns the path below a folder; `null`: an invalid path, or one outside the folder. */
export function pathWithin(url: string): string | null {
  const [path = ''] = url.split(/[?#]/u);
  try {
    const plain = normalize(decodeURIComponent(path)).replace(/^[\\/]+/u, '');
    return plain.split(sep).includes('..') || plain.includes('\0') ? null : plain;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body?: Buffer,
) {
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
  response.end(body);
}

/** Names of this machine: a foreign page whose own name resolves to it must not read its files. */
const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function isOwnName(host: string | undefined): boolean {
  return host !== undefined && OWN_NAMES.has(host.replace(/:\d+$/u, '').toLowerCase());
}

function listener({ folders, start, headers }: SiteOptions): RequestListener {
  return (request, response) => {
    const { method, url = '/' } = request;
    if (!isOwnName(request.headers.host)) {
      answer(response, 421, {});
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') {
      answer(response, 405, { Allow: 'GET, HEAD' });
      return;
    }
    const path = pathWithin(url);
    if (path === '') {
      answer(response, 302, { Location: start });
      return;
    }
    const found = path === null ? Promise.resolve(null) : firstFile(folders, path);
    found.then(
      (body) => {
        if (body === null) answer(response, 404, {});
        else
          answer(
            response,
            200,
            { ...headers, 'Content-Type': TYPES[extname(path ?? '')] ?? 'application/octet-stream' },
            body,
          );
      },
      (error: unknown) => {
        console.error(error);
        answer(response, 500, {});
      },
    );
  };
}

export interface Site {
  readonly port: number;
  readonly close: () => Promise<void>;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

/** Reachable from this machine only. `port` 0: any free one. Errors: the server's own, e.g. EADDRINUSE. */
export async function serve(options: SiteOptions, port: number): Promise<Site> {
  const answering = listener(options);
  const server: Server =
    options.credentials === undefined
      ? createHttpServer(answering)
      : createHttpsServer({ ...options.credentials }, answering);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    port: portOf(server.address()),
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
      }),
  };
}
