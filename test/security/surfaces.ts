/** An address as it is asked when one looks for a run: by its procedure and id, or with what would find it. */
type Look = (procedure: string, id: string) => readonly string[];

/** What a GET address shows of runs: nothing, a list that a run may be in, or one run. */
export type Surface =
  { readonly shows: 'nothing'; readonly why: string } | { readonly shows: 'list' | 'run'; readonly look: Look };

const nothing = (why: string): Surface => ({ shows: 'nothing', why });
const list = (look: Look): Surface => ({ shows: 'list', look });
const run = (look: Look): Surface => ({ shows: 'run', look });

/** Every address that is read, from the OpenAPI document: a new one must be written here, or the test fails. */
export const surfaces: { readonly [path: string]: Surface } = {
  '/api/agreement/{id}/adoption': list((_procedure, id) => [`/api/agreement/${id}/adoption`]),
  '/api/changes': list((procedure) => [
    '/api/changes?from=2026-01-01&to=2026-12-31&limit=200',
    `/api/changes?from=2026-01-01&to=2026-12-31&procedure=${procedure}`,
  ]),
  '/api/deviations': list((procedure, id) => [
    '/api/deviations?limit=200',
    `/api/deviations?procedure=${procedure}&run=${id}`,
  ]),
  '/api/attachments': nothing('which files are taken, and how large'),
  '/api/inbox': list(() => ['/api/inbox']),
  '/api/overview/adoptions': list(() => ['/api/overview/adoptions']),
  '/api/overview/governance': list(() => ['/api/overview/governance']),
  '/api/overview/hearings': list(() => ['/api/overview/hearings']),
  '/api/overview/nominations': list(() => ['/api/overview/nominations']),
  '/api/overview/organisation': list(() => ['/api/overview/organisation']),
  '/api/overview/organisation/{body}': list(() => ['/api/overview/organisation/tf-psykiatri']),
  '/api/overview/plan': list(() => ['/api/overview/plan']),
  '/api/portfolio': list(() => ['/api/portfolio']),
  '/api/webhooks': list(() => ['/api/webhooks']),
  '/api/webhooks/{id}/deliveries': list((_procedure, id) => [`/api/webhooks/${id}/deliveries`]),
  '/api/persons': nothing('the register of persons, for administrators'),
  '/api/persons/{person}': nothing('one person in the register'),
  '/api/persons/{person}/certificate': nothing(
    'counts of what was erased, for the person, administrators and auditors',
  ),
  '/api/procedures/{procedure}/diagram': nothing('a declaration of the program, drawn'),
  '/api/procedures': nothing('declarations of the program'),
  '/api/procedures/{procedure}': nothing('declarations of the program'),
  '/api/worklist': list(() => [
    '/api/worklist?limit=200',
    '/api/worklist?limit=200&seat=tf-psykiatri-tovholder-municipal',
    '/api/worklist?limit=200&person=p-1001',
  ]),
  '/api/calendar.ics': list((procedure) => [
    '/api/calendar.ics',
    '/api/calendar.ics?whose=all',
    '/api/calendar.ics?seat=tf-psykiatri-tovholder-municipal',
    `/api/calendar.ics?whose=all&procedure=${procedure}`,
  ]),
  '/api/deadlines': list(() => ['/api/deadlines?limit=200']),
  '/api/agreements': list(() => ['/api/agreements']),
  '/api/agreements/in-force': list(() => ['/api/agreements/in-force']),
  '/api/public': list((_procedure, id) => ['/api/public?limit=200', `/api/public?text=${id}`]),
  '/api/public/agreements': list(() => ['/api/public/agreements']),
  '/api/public/bodies': list(() => ['/api/public/bodies']),
  '/api/public/commissoria': list(() => ['/api/public/commissoria']),
  '/api/public/plan': list(() => ['/api/public/plan']),
  '/api/me': nothing('the reader’s own seats'),
  '/api/me/sessions': nothing('where the reader is logged in'),
  '/api/me/mail': nothing('whether the reader wants mail'),
  '/api/rules': list(() => ['/api/rules']),
  '/api/audit': list((procedure, id) => [
    '/api/audit?limit=200',
    `/api/audit?procedure=${procedure}&limit=200`,
    `/api/audit?procedure=${procedure}&id=${id}`,
    '/api/audit?person=p-1001&limit=200',
    '/api/audit?type=ReadingClosed',
  ]),
  '/api/audit/export': list((procedure, id) =>
    ['csv', 'jsonl', 'prov'].flatMap((format) => [
      `/api/audit/export?format=${format}&procedure=${procedure}&id=${id}`,
      `/api/audit/export?format=${format}&procedure=${procedure}`,
      `/api/audit/export?format=${format}&person=p-1001`,
    ]),
  ),
  '/api/feed': nothing('has a test of its own: what a listener is told'),
  '/api/stream': nothing('has a test of its own: what a subscriber is told'),
  '/api/policies': list(() => ['/api/policies']),
  '/api/proof/checkpoint': nothing('hashes and the number of events in the whole log, which a witness must know'),
  '/api/proof/consistency': nothing('hashes of the whole log'),
  '/api/proof/inclusion': run((procedure, id) => [`/api/proof/inclusion?procedure=${procedure}&id=${id}&revision=0`]),
  '/api/organisation': list(() => ['/api/organisation']),
  '/api/organisation/{body}': list(() => ['/api/organisation/tf-psykiatri']),
  '/api/organisation/{body}/bundle.zip': nothing('has a test of its own: what is closed is left out'),
  '/api/proof/bundle.zip': nothing('the whole log, for auditors who may read what is closed; has a test of its own'),
  '/api/{procedure}': list((procedure, id) => [
    `/api/${procedure}?limit=200`,
    `/api/${procedure}?limit=1`,
    `/api/${procedure}?text=${id}`,
    `/api/${procedure}?subject=agreement/depression`,
    `/api/${procedure}?sort=changed`,
    '/api/closedReading',
    '/api/breakGlass',
  ]),
  '/api/{procedure}/{id}': run((procedure, id) => [
    `/api/${procedure}/${id}`,
    `/api/${procedure}/${id}?revision=0`,
    `/api/${procedure}/${id}?asOf=2026-03-02T08:00:00Z`,
  ]),
  '/api/{procedure}/{id}/events': run((procedure, id) => [`/api/${procedure}/${id}/events`]),
  '/api/{procedure}/{id}/who': run((procedure, id) => [`/api/${procedure}/${id}/who?command=ProposeSpor`]),
  '/api/{procedure}/{id}/effects': run((procedure, id) => [`/api/${procedure}/${id}/effects`]),
  '/api/{procedure}/{id}/attachments/{hash}': run((procedure, id) => [
    `/api/${procedure}/${id}/attachments/${'a'.repeat(64)}`,
  ]),
  '/api/{procedure}/{id}/bundle.zip': run((procedure, id) => [
    `/api/${procedure}/${id}/bundle.zip`,
    `/api/${procedure}/${id}/bundle.zip?revision=0`,
  ]),
  '/api/{procedure}/{id}/case-file.pdf': run((procedure, id) => [`/api/${procedure}/${id}/case-file.pdf`]),
  '/api/{procedure}/{id}/case-file.zip': run((procedure, id) => [`/api/${procedure}/${id}/case-file.zip`]),
  '/api/{procedure}/{id}/deviations': run((procedure, id) => [`/api/${procedure}/${id}/deviations`]),
  '/api/{procedure}/{id}/replay': run((procedure, id) => [
    `/api/${procedure}/${id}/replay`,
    `/api/${procedure}/${id}/replay?commands=true`,
  ]),
  '/api/{procedure}/{id}/replay/{step}': run((procedure, id) => [`/api/${procedure}/${id}/replay/0`]),
  '/api/{procedure}/{id}/report.html': run((procedure, id) => [`/api/${procedure}/${id}/report.html`]),
  '/api/{procedure}/{id}/report.pdf': run((procedure, id) => [`/api/${procedure}/${id}/report.pdf`]),
  '/api/{procedure}/{id}/texts': run((procedure, id) => [`/api/${procedure}/${id}/texts`]),
  '/api/{procedure}/{id}/texts/difference': run((procedure, id) => [
    `/api/${procedure}/${id}/texts/difference?from=1&to=2`,
  ]),
  '/auth': nothing('who is logged in'),
  '/auth/login': nothing('leads on'),
  '/auth/callback': nothing('leads on'),
  '/auth/logged-out': nothing('a page'),
  '/auth/style.css': nothing('a style sheet'),
  '/health/live': nothing('whether the process runs'),
  '/health/ready': nothing('whether the process can answer'),
  '/metrics': nothing('counts of the whole for those who run it'),
};
