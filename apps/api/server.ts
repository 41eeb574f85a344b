import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
import { PERSON_HEADER } from './http/acting.js';
import { openApiDocument } from './http/openapi.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logRequests } from './http/request-log.js';
import type { Product } from './product.js';

/** The largest request body. An event is far smaller; texts and attachments are referred to, not sent. */
export const BODY_LIMIT = '1mb';

/** The HTTP application over an opened product, not listening yet. */
export async function createServer(product: Product, version: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.over(product), {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  // Before the body is read, so that a body that cannot be read has its line too.
  app.use(logRequests(product.log));
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: false });
  app.use(helmet());
  app.disable('x-powered-by');
  app.disable('etag');
  if (!product.production) app.use(sayThatIdentityIsTrusted);
  app.useGlobalFilters(new ProblemFilter(product.log));
  SwaggerModule.setup('api/docs', app, openApiDocument(product.registry, version), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Sporskifte API',
  });
  return app;
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
