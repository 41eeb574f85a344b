import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import type { INestApplication } from '@nestjs/common';

/** Another process has the port. The message is Danish and says what to do. */
export class PortTaken extends Error {}

/** Begins to listen and answers with the address. Port 0 takes any free one. @throws PortTaken */
export async function listen(app: INestApplication, port: number): Promise<string> {
  await app.init();
  // Nest's own `listen` would first print, in English, what is told below.
  const server = app.getHttpServer() as Server;
  try {
    await once(server.listen(port), 'listening');
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'EADDRINUSE') {
      throw new PortTaken(
        `Port ${port} er optaget. Stop det andet program, eller vælg en anden: PORT=${port + 1} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw new PortTaken(`Port ${port} må ikke bruges af dig. Vælg en over 1023: PORT=3000 npm start`);
    }
    throw error;
  }
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
