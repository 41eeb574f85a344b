import type { Dto } from '#engine/procedure.js';
import { AfterQuery } from '../http/queries.js';
import { OverviewQuery } from './overview-query.js';

const get = (path: string, operationId: string, summary: string, query: Dto<object> = AfterQuery) => ({
  method: 'get' as const,
  path: `/api/overview/${path}`,
  operationId,
  summary,
  query,
});

/** The overviews that the secretariat works by. */
export const overviewRoutes: readonly ReturnType<typeof get>[] = [
  get('plan', 'planOverview', 'Implementeringsplanerne og alle indsatser, og hvor de står'),
  get('adoptions', 'adoptionOverview', 'Hvem der har tilsluttet sig hvilke aftaler, og hvem der mangler'),
  get('organisation', 'organisationOverview', 'Organer, poster og skift på en dag, i ord', OverviewQuery),
  get('organisation/{body}', 'bodyOverview', 'Et organ med alt, der er registreret om det, i ord', OverviewQuery),
  get('governance', 'governanceOverview', 'Styringsmodellens versioner med alle regler i ord'),
  get('hearings', 'hearingOverview', 'Høringer, skriftlige godkendelser og sager, formandskabet har godkendt'),
  get('nominations', 'nominationOverview', 'Besatte og manglende poster i arbejdsgrupperne'),
];
