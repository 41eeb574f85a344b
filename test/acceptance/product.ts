import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Logger, pino } from 'pino';
import type { Server } from 'node:http';
import { type Product, type ProductOptions, openProduct } from '../../apps/api/product.js';
import type { EntranceOptions } from '../../apps/api/login/entrance.js';
import { createServer } from '../../apps/api/server.js';
import { seededFolder } from '../seeded/folder.js';

/** A whole product on a folder of its own, seeded and served in this process. */
export interface Running {
  readonly folder: string;
  readonly product: Product;
  readonly server: Server;
  stop(): Promise<void>;
}

/** Starts the product as `npm start` does, on a folder with what it begins with, or on an empty one. */
export async function startProduct({
  production = false,
  seeded = true,
  entrance = {},
  log = pino({ level: 'silent' }),
  ...time
}: { production?: boolean; seeded?: boolean; entrance?: EntranceOptions; log?: Logger } & Pick<
  ProductOptions,
  'now' | 'clockIntervalMs' | 'webhooks' | 'mail'
> = {}): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'sporskifte-'));
  if (seeded) await seededFolder(folder, time.now?.());
  const product = await openProduct({ folder, production, log, ...time });
  const app: NestExpressApplication = await createServer(product, '0.0.0', entrance);
  await app.init();
  return {
    folder,
    product,
    server: app.getHttpServer(),
    async stop() {
      await app.close();
      await product.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
