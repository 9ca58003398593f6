import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';

export interface Ask {
  method: string;
  host: string;
  url: URL;
  /** Fields of a form or of a JSON object. */
  fields: Record<string, string>;
}

export interface Reply {
  status: number;
  type?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Instead of a body: takes the response over, for server-sent events. */
  stream?: (response: ServerResponse) => void;
}

/** One request that reached the sandbox, whatever its host. */
export interface RequestRecord {
  at: number;
  secure: boolean;
  method: string;
  host: string;
  path: string;
}

export interface WebServer {
  port: number;
  requests: RequestRecord[];
  /** Hosts that a browser opened a TLS connection to, also when no request followed. */
  hosts: Set<string>;
  close(): Promise<void>;
}

/**
 * One loopback port that answers for every host, by HTTPS; plain HTTP is recorded and refused.
 * Unknown hosts get what `answer` returns for them.
 */
export async function serveWeb(certificate: Certificate, answer: (ask: Ask) => Promise<Reply>): Promise<WebServer> {
  const requests: RequestRecord[] = [];
  const hosts = new Set<string>();
  const sockets = new Set<Socket>();
  const handle = async (request: IncomingMessage, response: ServerResponse, secure: boolean) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'none'}`);
    requests.push({ at: Date.now(), secure, method: request.method ?? 'GET', host, path: url.pathname + url.search });
    hosts.add(host);
    if (!secure) return send(response, { status: 404, body: 'Plain HTTP is not served here' });
    try {
      send(response, await answer({ method: request.method ?? 'GET', host, url, fields: await readFields(request) }));
    } catch (error) {
      send(response, { status: 500, body: String(error) });
    }
  };
  const tls = createHttpsServer(certificate, (request, response) => handle(request, response, true));
  const plain = createHttpServer((request, response) => handle(request, response, false));
  tls.on('secureConnection', (socket: TLSSocket) => hosts.add(String(socket.servername || 'none')));
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first: Buffer | null = socket.read(1);
      if (!first) return socket.destroy();
      socket.unshift(first);
      // 0x16 opens a TLS handshake; anything else is plain HTTP.
      (first[0] === 0x16 ? tls : plain).emit('connection', socket);
    });
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  return {
    port: (front.address() as AddressInfo).port,
    requests,
    hosts,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        front.close(() => done());
      }),
  };
}

function send(response: ServerResponse, reply: Reply) {
  response.writeHead(reply.status, {
    'content-type': reply.type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...reply.headers,
  });
  if (reply.stream) reply.stream(response);
  else response.end(reply.body ?? '');
}

async function readFields(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  if (!text) return {};
  if (request.headers['content-type']?.includes('json')) return JSON.parse(text);
  return Object.fromEntries(new URLSearchParams(text));
}
