import type { Dto } from '#engine/procedure.js';
import {
  AfterQuery,
  AuditQuery,
  CaseFileQuery,
  ConsistencyQuery,
  DeadlinesQuery,
  EffectsQuery,
  EventsQuery,
  ExportQuery,
  FeedQuery,
  InclusionQuery,
  MomentQuery,
  OnDayQuery,
  OrganisationQuery,
  ReplayQuery,
  RulesQuery,
  RunsQuery,
  WhoQuery,
  WorklistQuery,
} from './queries.js';

/** A route that is there whatever the procedures are. */
export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly query?: Dto<object>;
  readonly answers?: string;
}

const get = (path: string, operationId: string, summary: string, query?: Dto<object>): Route => ({
  method: 'get',
  path,
  operationId,
  summary,
  ...(query && { query }),
});

const post = (path: string, operationId: string, summary: string, query?: Dto<object>): Route => ({
  ...get(path, operationId, summary, query),
  method: 'post',
});

const page = (path: string, operationId: string, summary: string): Route => ({
  ...get(path, operationId, summary),
  answers: 'text/html',
});

/** The fixed routes, in the order a reader would look for them. A test holds them against what is really served. */
export const routes: readonly Route[] = [
  get('/api/procedures', 'procedures', 'Alle procedurer'),
  get('/api/procedures/{procedure}', 'procedure', 'En procedures tilstande, overgange, betingelser og kommandoer'),
  get('/api/worklist', 'worklist', 'Hvem skal gøre hvad hvornår', WorklistQuery),
  get('/api/deadlines', 'deadlines', 'Frister i alle forløb, kommende og overskredne', DeadlinesQuery),
  get('/api/agreements', 'agreements', 'Aftaler med deres revisioner'),
  get('/api/agreements/in-force', 'agreementsInForce', 'Aftaler, der er i kraft; også uden login'),
  get('/api/me', 'me', 'Hvem du er, og hvilke poster du kan handle i i dag'),
  get('/api/rules', 'rules', 'Styringsmodellens regler på en dag, og alle dens versioner', RulesQuery),
  get('/api/audit', 'audit', 'Revisionsspor på tværs af alle forløb', AuditQuery),
  get('/api/audit/export', 'exportAudit', 'Hændelsessporet som fil: CSV, JSON Lines eller W3C PROV', ExportQuery),
  { ...get('/api/stream', 'stream', 'Hvad der ændrer sig, mens det sker (SSE)'), answers: 'text/event-stream' },
  {
    ...get('/api/feed', 'feed', 'Hændelser som CloudEvents, mens de sker (SSE)', FeedQuery),
    answers: 'text/event-stream',
  },
  get('/api/policies', 'policies', 'Politikker mellem procedurer, og hændelser de har lagt til side'),
  {
    method: 'post',
    path: '/api/policies/{policy}/parked/{stream}/retry',
    operationId: 'retryParked',
    summary: 'Prøv en politiks tilsidelagte hændelser igen',
  },
  get('/api/webhooks', 'webhooks', 'Webhooks, der er i brug eller på pause, og hvordan det går', AfterQuery),
  get('/api/webhooks/{id}/deliveries', 'webhookDeliveries', 'Det, en webhook mangler at få'),
  post('/api/webhooks/{id}/secret', 'fetchWebhookSecret', 'Hent en webhooks hemmelighed; kun én gang'),
  post('/api/webhooks/{id}/retry', 'retryWebhook', 'Prøv det igen, en webhook mangler at få'),
  post('/api/webhooks/{id}/replay', 'replayWebhook', 'Send det igen, der kom efter en position', ReplayQuery),
  get('/api/proof/checkpoint', 'checkpoint', 'Det seneste underskrevne kontrolpunkt over loggen'),
  get('/api/proof/inclusion', 'inclusion', 'Bevis for, at en hændelse er med i kontrolpunktet', InclusionQuery),
  get('/api/proof/consistency', 'consistency', 'Bevis for, at loggen kun er vokset', ConsistencyQuery),
  get('/api/organisation', 'organisation', 'Organer og poster på en dag, og hvad der ikke vides', OrganisationQuery),
  get('/api/organisation/{body}', 'body', 'Hvem der kunne beslutte for et organ på en dag', OnDayQuery),
  get('/api/{procedure}', 'runs', 'Forløb af en procedure', RunsQuery),
  get('/api/{procedure}/{id}', 'run', 'Et forløb, nu eller på et tidligere tidspunkt', MomentQuery),
  get('/api/{procedure}/{id}/events', 'events', 'Et forløbs hændelser', EventsQuery),
  page('/api/{procedure}/{id}/report.html', 'reportPage', 'Rapport over et forløb som side'),
  {
    ...get('/api/{procedure}/{id}/report.pdf', 'reportPdf', 'Rapport over et forløb som PDF'),
    answers: 'application/pdf',
  },
  {
    ...get('/api/{procedure}/{id}/case-file.pdf', 'caseList', 'Aktliste til en anmodning om aktindsigt', CaseFileQuery),
    answers: 'application/pdf',
  },
  {
    ...get(
      '/api/{procedure}/{id}/case-file.zip',
      'caseFile',
      'Sagsmappe til en anmodning om aktindsigt',
      CaseFileQuery,
    ),
    answers: 'application/zip',
  },
  get('/api/{procedure}/{id}/who', 'who', 'Hvem der kunne give en kommando på en dag', WhoQuery),
  get('/api/{procedure}/{id}/effects', 'effects', 'Hvad forløbet vil føre med sig i andre, som prøve', EffectsQuery),
  page('/auth', 'auth', 'Hvem der er logget ind, som side'),
  page('/auth/login', 'login', 'Begynder et login; `returnTo` er den sti, man ledes til bagefter'),
  page('/auth/callback', 'loginCallback', 'Her kommer man tilbage fra login-tjenesten'),
  { ...page('/auth/logout', 'logout', 'Logger ud, også hos login-tjenesten'), method: 'post' },
  page('/auth/logged-out', 'loggedOut', 'Når man er logget ud'),
  { ...page('/auth/style.css', 'authStyle', 'Loginsidernes udseende'), answers: 'text/css' },
  get('/health/live', 'live', 'Kører processen'),
  get('/health/ready', 'ready', 'Kan processen svare rigtigt'),
  { ...get('/metrics', 'metrics', 'Målinger til Prometheus'), answers: 'text/plain' },
];
