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
  '/api/procedures': nothing('declarations of the program'),
  '/api/procedures/{procedure}': nothing('declarations of the program'),
  '/api/worklist': list(() => [
    '/api/worklist?limit=200',
    '/api/worklist?limit=200&seat=tf-psykiatri-tovholder-municipal',
    '/api/worklist?limit=200&person=p-1001',
  ]),
  '/api/deadlines': list(() => ['/api/deadlines?limit=200']),
  '/api/agreements': list(() => ['/api/agreements']),
  '/api/agreements/in-force': list(() => ['/api/agreements/in-force']),
  '/api/public': list((_procedure, id) => ['/api/public?limit=200', `/api/public?text=${id}`]),
  '/api/me': nothing('the reader’s own seats'),
  '/api/rules': list(() => ['/api/rules']),
  '/api/audit': list((procedure, id) => [
    '/api/audit?limit=200',
    `/api/audit?procedure=${procedure}&limit=200`,
    `/api/audit?procedure=${procedure}&id=${id}`,
    '/api/audit?person=p-1001&limit=200',
    '/api/audit?type=ReadingClosed',
  ]),
  '/api/stream': nothing('has a test of its own: what a subscriber is told'),
  '/api/policies': list(() => ['/api/policies']),
  '/api/proof/checkpoint': nothing('hashes and the number of events in the whole log, which a witness must know'),
  '/api/proof/consistency': nothing('hashes of the whole log'),
  '/api/proof/inclusion': run((procedure, id) => [`/api/proof/inclusion?procedure=${procedure}&id=${id}&revision=0`]),
  '/api/organisation': list(() => ['/api/organisation']),
  '/api/organisation/{body}': list(() => ['/api/organisation/tf-psykiatri']),
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
  '/auth': nothing('who is logged in'),
  '/auth/login': nothing('leads on'),
  '/auth/callback': nothing('leads on'),
  '/auth/logged-out': nothing('a page'),
  '/auth/style.css': nothing('a style sheet'),
  '/health/live': nothing('whether the process runs'),
  '/health/ready': nothing('whether the process can answer'),
  '/metrics': nothing('counts of the whole for those who run it'),
};
