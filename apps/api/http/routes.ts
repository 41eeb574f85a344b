import type { Dto } from '#engine/procedure.js';
import { overviewRoutes } from '../overview/overview-routes.js';
import {
  AuditQuery,
  BodyBundleQuery,
  BundleQuery,
  CaseFileQuery,
  ConsistencyQuery,
  EventsQuery,
  ExportQuery,
  FeedQuery,
  InclusionQuery,
  ReplayQuery,
} from './log-queries.js';
import {
  AgainQuery,
  AsOfQuery,
  AfterQuery,
  BodyQuery,
  CalendarQuery,
  ChangesQuery,
  DefinitionQuery,
  DeviationsQuery,
  DeadlinesQuery,
  DifferenceQuery,
  EffectsQuery,
  MomentQuery,
  OrganisationQuery,
  PublicQuery,
  RulesQuery,
  RunsQuery,
  UploadQuery,
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
  /** Media type of a body that is not JSON. */
  readonly takes?: string;
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

const zipped = (path: string, operationId: string, summary: string, query?: Dto<object>): Route => ({
  ...get(path, operationId, summary, query),
  answers: 'application/zip',
});

const page = (path: string, operationId: string, summary: string): Route => ({
  ...get(path, operationId, summary),
  answers: 'text/html',
});

/** The fixed routes, in the order a reader would look for them. A test holds them against what is really served. */
export const routes: readonly Route[] = [
  get('/api/procedures', 'procedures', 'Alle procedurer'),
  get(
    '/api/procedures/{procedure}',
    'procedure',
    'En procedures tilstande, overgange, betingelser og kommandoer',
    DefinitionQuery,
  ),
  get(
    '/api/procedures/{procedure}/diagram',
    'diagram',
    'En procedures tilstande, lagt ud til en tegning',
    DefinitionQuery,
  ),
  get('/api/worklist', 'worklist', 'Hvem skal gøre hvad hvornår', WorklistQuery),
  get('/api/inbox', 'inbox', 'Hvad der venter på en afgørelse fra dig, den nærmeste frist først', AfterQuery),
  get('/api/deadlines', 'deadlines', 'Frister i alle forløb, kommende og overskredne', DeadlinesQuery),
  {
    ...get(
      '/api/calendar.ics',
      'calendar',
      'Frister, der vedrører ens poster, som kalender (iCalendar)',
      CalendarQuery,
    ),
    answers: 'text/calendar',
  },
  get('/api/agreements', 'agreements', 'Aftaler med deres revisioner, nu eller på et tidspunkt', AsOfQuery),
  get('/api/agreements/in-force', 'agreementsInForce', 'Aftaler, der er i kraft; også uden login', AsOfQuery),
  get('/api/public/agreements', 'publicAgreements', 'Aftaler i kraft med deres versioner; også uden login'),
  get('/api/public/commissoria', 'publicCommissoria', 'Godkendte kommissorier; også uden login'),
  get('/api/public/bodies', 'publicBodies', 'Organer og deres funktioner i dag, uden navne; også uden login'),
  get('/api/public/plan', 'publicPlan', 'Den implementeringsplan, der er i kraft; også uden login'),
  get('/api/public', 'public', 'Det, der er offentligt: aftaler, kommissorier, planer, organer og poster', PublicQuery),
  get('/api/portfolio', 'portfolio', 'Aftaler med version, revisioner og dem, der ventes på', AfterQuery),
  get('/api/me', 'me', 'Hvem du er, og hvilke poster du kan handle i i dag'),
  get('/api/me/sessions', 'ownSessions', 'Hvor du er logget ind'),
  post('/api/me/sessions/end-others', 'endOtherSessions', 'Log ud alle andre steder end her'),
  post('/api/me/sessions/{session}/end', 'endSession', 'Log ud ét sted'),
  get('/api/me/mail', 'ownMail', 'Om du får besked på mail, og på hvilken adresse'),
  post('/api/me/mail/turn-off', 'turnOffMail', 'Slå besked på mail fra for dig selv'),
  post('/api/me/mail/turn-on', 'turnOnMail', 'Slå besked på mail til igen for dig selv'),
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
  post('/api/webhooks/{id}/replay', 'replayWebhook', 'Send det igen, der kom efter en position', AgainQuery),
  get('/api/proof/checkpoint', 'checkpoint', 'Det seneste underskrevne kontrolpunkt over loggen'),
  get('/api/proof/inclusion', 'inclusion', 'Bevis for, at en hændelse er med i kontrolpunktet', InclusionQuery),
  get('/api/proof/consistency', 'consistency', 'Bevis for, at loggen kun er vokset', ConsistencyQuery),
  zipped('/api/proof/bundle.zip', 'logBundle', 'Bevispakke med hele loggen; for revisorer'),
  get('/api/organisation', 'organisation', 'Organer og poster på en dag, og hvad der ikke vides', OrganisationQuery),
  get('/api/organisation/{body}', 'body', 'Hvem der kunne beslutte for et organ på en dag', BodyQuery),
  zipped(
    '/api/organisation/{body}/bundle.zip',
    'bodyBundle',
    'Bevispakke for, hvad et organ har besluttet i en periode',
    BodyBundleQuery,
  ),
  get('/api/changes', 'changes', 'Hvad der er forskelligt fra et tidspunkt til et andet', ChangesQuery),
  get('/api/agreement/{id}/adoption', 'adoption', 'Hvem der havde vedtaget en aftale på et tidspunkt', AsOfQuery),
  get('/api/deviations', 'deviations', 'Steder, hvor praksis forlod modellen', DeviationsQuery),
  get('/api/persons', 'persons', 'Registeret over personer; kun for administratorer'),
  get('/api/persons/{person}', 'person', 'En persons navn og kontaktoplysninger'),
  get(
    '/api/persons/{person}/certificate',
    'erasureCertificate',
    'Bevis for, hvad der ikke kan læses mere om en person',
  ),
  ...overviewRoutes,
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
  zipped('/api/{procedure}/{id}/case-file.zip', 'caseFile', 'Sagsmappe til en anmodning om aktindsigt', CaseFileQuery),
  zipped('/api/{procedure}/{id}/bundle.zip', 'runBundle', 'Bevispakke for et forløb eller en beslutning', BundleQuery),
  get('/api/{procedure}/{id}/who', 'who', 'Hvem der kunne give en kommando på en dag', WhoQuery),
  get('/api/{procedure}/{id}/effects', 'effects', 'Hvad forløbet vil føre med sig i andre, som prøve', EffectsQuery),
  get('/api/attachments', 'attachmentLimits', 'Hvilke filer der kan lægges op, og hvor store de må være'),
  {
    ...get('/api/attachments', 'putAttachment', 'Læg en fil op; derefter vedlægges den et forløb', UploadQuery),
    method: 'post',
    takes: 'application/octet-stream',
  },
  {
    ...get('/api/{procedure}/{id}/attachments/{hash}', 'attachment', 'Hent en fil, der er vedlagt et forløb'),
    answers: 'application/octet-stream',
  },
  get('/api/{procedure}/{id}/texts', 'texts', 'Alle versioner af et forløbs tekster, den gældende og den godkendte'),
  get(
    '/api/{procedure}/{id}/texts/difference',
    'difference',
    'Forskellen mellem to versioner, ord for ord',
    DifferenceQuery,
  ),
  get('/api/{procedure}/{id}/replay', 'replay', 'Et forløb skridt for skridt, genberegnet', ReplayQuery),
  get('/api/{procedure}/{id}/replay/{step}', 'replayStep', 'Et skridt, og hvad der ellers var muligt', AfterQuery),
  get('/api/{procedure}/{id}/deviations', 'runDeviations', 'Hvor et forløb forlod modellen', AfterQuery),
  page('/auth', 'auth', 'Hvem der er logget ind, som side'),
  page('/auth/login', 'login', 'Begynder et login; `returnTo` er den sti, man ledes til bagefter'),
  page('/auth/callback', 'loginCallback', 'Her kommer man tilbage fra login-tjenesten'),
  { ...page('/auth/logout', 'logout', 'Logger ud, også hos login-tjenesten'), method: 'post' },
  {
    ...page('/auth/backchannel-logout', 'backChannelLogout', 'Her siger login-tjenesten til, når den har logget en ud'),
    method: 'post',
    takes: 'application/x-www-form-urlencoded',
  },
  page('/auth/logged-out', 'loggedOut', 'Når man er logget ud'),
  { ...page('/auth/style.css', 'authStyle', 'Loginsidernes udseende'), answers: 'text/css' },
  get('/health/live', 'live', 'Kører processen'),
  get('/health/ready', 'ready', 'Kan processen svare rigtigt'),
  { ...get('/metrics', 'metrics', 'Målinger til Prometheus'), answers: 'text/plain' },
];
