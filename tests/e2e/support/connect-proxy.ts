import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  port: number;
  /** Every host that was asked for. */
  hosts: Set<string>;
  close(): Promise<void>;
}

/** A proxy that leads every TLS connection to one local port, whatever its host, and refuses plain HTTP. */
export async function startConnectProxy(targetPort: number): Promise<ConnectProxy> {
  const hosts = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    hosts.add(new URL(request.url ?? '/', 'http://none').hostname);
    response.writeHead(404).end();
  });
  server.on('connect', (request, client: Socket, head) => {
    hosts.add((request.url ?? '').replace(/:\d+$/, ''));
    const target = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        target.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
