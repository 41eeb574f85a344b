import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { openApiDocument } from './http/openapi.js';
import { ForReaders } from './http/for-readers.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logRequests } from './http/request-log.js';
import { traceRequests } from './http/trace-requests.js';
import { DEMO_PATH } from './login/demo/entrance.js';
import { identify, keepOut, refuseForgery } from './login/doorkeeper.js';
import { type Entrance, type EntranceOptions, openEntrance } from './login/entrance.js';
import { limitCommands, limitLogins, limitTokens } from './login/limits.js';
import { PERSON_HEADER } from './login/person-header.js';
import { securityHeaders } from './login/security-headers.js';
import type { Product } from './product.js';
import { webFiles } from './web/web-files.js';

/** The largest request body. An event is far smaller; texts and attachments are referred to, not sent. */
export const BODY_LIMIT = '1mb';

/** The HTTP application over an opened product, not listening yet. */
export async function createServer(
  product: Product,
  version: string,
  options: EntranceOptions = {},
): Promise<NestExpressApplication> {
  const entrance = openEntrance(product, options, () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    return `http://localhost:${port}`;
  });
  const app: NestExpressApplication = await NestFactory.create<NestExpressApplication>(
    AppModule.over(product, entrance),
    { bodyParser: false, logger: ['error', 'warn'] },
  );
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', entrance.settings.trustedProxies);
  app.use(traceRequests(product.tracing));
  guard(app, entrance);
  app.useGlobalInterceptors(new ForReaders(product.persons));
  app.useGlobalFilters(new ProblemFilter(product.log, product.persons));
  document(app, product, version);
  return app;
}

/** What every request passes, in this order, before anything of it is read but its headers. */
function guard(app: NestExpressApplication, entrance: Entrance): void {
  const { production, settings, log } = entrance;
  // Before anything is refused or read, so that every request has its line.
  app.use(logRequests(log, [DEMO_PATH]));
  const secure = settings.publicUrl?.startsWith('https:') ?? false;
  app.use(securityHeaders(secure, settings.issuer && new URL(settings.issuer).origin));
  if (!production) app.use(sayThatIdentityIsTrusted);
  app.use(limitLogins(entrance), limitTokens(entrance));
  // Before anyone is identified: it reads bodies itself, and its own tokens are not ours to judge.
  if (entrance.demo) app.use(DEMO_PATH, entrance.demo);
  app.use(identify(entrance), keepOut(entrance), refuseForgery(), limitCommands(entrance));
  app.use(webFiles());
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: false });
  app.useBodyParser('urlencoded', { limit: '2kb', extended: false });
}

/** The description is for everyone who may read; the page that shows it needs styles we otherwise refuse. */
function document(app: NestExpressApplication, product: Product, version: string): void {
  SwaggerModule.setup('api/docs', app, openApiDocument(product.registry, version), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Sporskifte API',
    ui: !product.production,
  });
}

/** Outside production anyone can claim any seat; every answer to such a claim says so. */
function sayThatIdentityIsTrusted(
  request: { header: (name: string) => string | undefined },
  response: { setHeader: (name: string, value: string) => void },
  next: () => void,
): void {
  if (request.header(PERSON_HEADER) !== undefined) {
    response.setHeader('Sporskifte-Identity', 'taken from request headers; works only when NODE_ENV is not production');
  }
  next();
}
