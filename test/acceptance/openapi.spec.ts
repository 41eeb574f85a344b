import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { segmentOf } from '../../apps/api/http/addresses.js';
import { type Running, startProduct } from './product.js';

interface Document {
  paths: Record<string, Record<string, { operationId: string; requestBody?: object }>>;
}

describe('the OpenAPI document', () => {
  let running: Running;
  let document: Document;
  beforeAll(async () => {
    running = await startProduct({ seeded: false });
    document = (await request(running.server).get('/api/openapi.json').expect(200)).body as Document;
  });
  afterAll(() => running.stop());

  it('has every command of every procedure', () => {
    for (const { procedure } of running.product.registry.all) {
      for (const command of Object.keys(procedure.commands)) {
        expect(document.paths[`/api/${procedure.name}/{id}/${segmentOf(command)}`]?.['post']).toMatchObject({
          requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        });
      }
    }
  });

  it('says of an id what it is the id of, as the forms are told it', async () => {
    const content = { 'application/json': { schema: { properties: { agreement: { 'x-refers-to': 'agreement' } } } } };
    expect(document.paths['/api/revision/{id}/report-need']?.['post']).toMatchObject({ requestBody: { content } });
    const { body } = await request(running.server).get('/api/procedures/revision').expect(200);
    const { commands } = body as { commands: { command: string; schema: object }[] };
    const { schema } = commands.find(({ command }) => command === 'ReportNeed')!;
    expect(schema).toMatchObject({ properties: { agreement: { 'x-refers-to': 'agreement' } } });
  });

  it('has a different operation id for each operation', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('names no address that is not served', async () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      if (path === '/api/stream' || path === '/api/feed') continue;
      const address = path.replace('{procedure}', 'revision').replaceAll(/\{\w+\}/g, 'x');
      for (const method of Object.keys(operations)) {
        const response =
          method === 'get'
            ? await request(running.server).get(address)
            : await request(running.server).post(address).send({});
        expect({ address, code: (response.body as { code?: string }).code }).not.toMatchObject({
          code: 'unknown-address',
        });
      }
    }
  });

  it('names every address that is served', () => {
    const served = servedRoutes(running.server);
    const documented = new Set(Object.keys(document.paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1')));
    expect(served.filter((path) => !documented.has(path) && path !== '/api/:procedure/:id/:command')).toEqual([]);
  });

  it('is shown by Swagger UI under a content security policy', async () => {
    const response = await request(running.server).get('/api/docs').expect(200);
    expect(response.headers['content-security-policy']).toMatch("script-src 'self'");
  });
});

/** The paths that the HTTP layer has routes for, Swagger's own aside. */
function servedRoutes(server: unknown): string[] {
  const [listener] = (server as { listeners: (event: string) => unknown[] }).listeners('request');
  const { router } = listener as { router: { stack: { route?: { path: string } }[] } };
  const paths = router.stack.flatMap(({ route }) => (typeof route?.path === 'string' ? [route.path] : []));
  return [...new Set(paths)].filter((path) => !path.startsWith('/api/docs') && !path.startsWith('/api/openapi'));
}
