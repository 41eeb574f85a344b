import type { OpenAPIObject } from '@nestjs/swagger';
import { documentCommands } from '#engine/documents.js';
import type { Dto } from '#engine/procedure.js';
import type { Installed, Registry } from '#engine/registry.js';
import { type JsonSchema, schemaOf } from '#engine/schema.js';
import { PERSON_HEADER } from '../login/person-header.js';
import { answerOf, answers, commandAnswer } from './answers/answers.js';
import { componentsOf } from './answers/components.js';
import { SEAT_HEADER } from './acting.js';
import { segmentOf } from './addresses.js';
import { CommandQuery } from './queries.js';
import { type Route, routes } from './routes.js';

type PathItem = { [method: string]: object };

/**
 * The OpenAPI document: the fixed routes from their table, and every command of every procedure from its declaration.
 */
export function openApiDocument(registry: Registry, version: string): OpenAPIObject {
  const paths: Record<string, PathItem> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  for (const installed of registry.all) Object.assign(paths, procedurePaths(installed));
  return {
    openapi: '3.0.3',
    info: {
      title: 'Sporskifte',
      version,
      description: 'Forløb, kommandoer og revisionsspor for samarbejdet om sundhedsaftalerne i Syddanmark.',
    },
    tags: registry.all.map(({ procedure: { name, title, description } }) => ({
      name,
      description: `${title}: ${description}`,
    })),
    paths: paths,
    components: { schemas: componentsOf({ Problem: problemSchema }, ...answers), parameters },
  };
}

function procedurePaths({ procedure }: Installed): Record<string, PathItem> {
  const { name, title } = procedure;
  const commands = Object.entries({ ...procedure.commands, ...documentCommands(procedure) }).map(
    ([command, declared]) => [
      `/api/${name}/{id}/${segmentOf(command)}`,
      {
        post: {
          tags: [name],
          operationId: `${name}${command}`,
          summary: declared.title,
          description: `${declared.description} Det kan kun ${declared.mandate.who}.`,
          parameters: [
            ref('id'),
            ref('person'),
            ref('seat'),
            ref('ifMatch'),
            ref('idempotencyKey'),
            ref('effectiveOn'),
            ...queryParameters(CommandQuery),
          ],
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(declared.input) } } },
          responses: { 200: ok(`${title}: udført`), 201: ok(`${title}: begyndt`), default: problemResponse },
        },
      },
    ],
  );
  return Object.fromEntries(commands) as Record<string, PathItem>;
}

function operationOf({ summary, operationId, query, path, takes, answers = 'application/json' }: Route): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => pathParameter(name!));
  return {
    operationId,
    summary,
    parameters: [...inPath, ...(query ? queryParameters(query) : [])],
    ...(takes && {
      requestBody: { required: true, content: { [takes]: { schema: { type: 'string', format: 'binary' } } } },
    }),
    responses: {
      200: { description: summary, content: { [answers]: answerOf(operationId) } },
      default: problemResponse,
    },
  };
}

function queryParameters(query: Dto<object>): object[] {
  const { properties = {} } = schemaOf(query) as { properties?: Record<string, JsonSchema> };
  return Object.entries(properties).map(([name, { title, description, ...schema }]) => ({
    name,
    in: 'query',
    description: [title, description].filter(Boolean).join('. '),
    schema,
  }));
}

function pathParameter(name: string): object {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function header(name: string, description: string): object {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } };
}

const parameters = {
  id: pathParameter('id'),
  person: header(PERSON_HEADER, 'Hvem der handler; kun uden for produktion'),
  seat: header(SEAT_HEADER, 'Posten, der handles i; en af dem i /api/me'),
  ifMatch: header('If-Match', 'Forløbets revision, som anmodningen bygger på'),
  idempotencyKey: header('Idempotency-Key', 'Samme nøgle giver samme hændelse, uanset hvor ofte der sendes'),
  effectiveOn: header('Effective-On', 'Hvornår det fik virkning, hvis det ikke er nu'),
} as never;

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'På dansk: hvad der er galt, og hvad man kan gøre' },
    code: { type: 'string', description: 'Stabil kode' },
    instance: { type: 'string' },
    revision: { type: 'integer', description: 'Forløbets revision nu, når det er ændret siden' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'messages'],
        properties: { field: { type: 'string' }, messages: { type: 'array', items: { type: 'string' } } },
      },
    },
  },
} as never;

const problemResponse = {
  description: 'Et problem efter RFC 9457',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function ok(description: string): object {
  return { description, content: { 'application/json': commandAnswer } };
}

function ref(name: string): object {
  return { $ref: `#/components/parameters/${name}` };
}
