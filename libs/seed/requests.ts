import type { CommandRequest } from '#engine/request.js';
import { agreementRequests } from './agreements/requests.js';
import { personRequests } from './demo/persons.js';
import { portfolioRequests, seatRequests } from './demo/requests.js';
import { governanceRequests } from './governance.js';
import { planRequests } from './initiatives/plan.js';
import { proposalRequests, startRequests } from './initiatives/requests.js';
import { organisationRequests } from './organisation/requests.js';
import { successionRequests } from './organisation/succession.js';
import { revisionRequests } from './revisions/requests.js';

/** All that an empty store is filled with, in the order it must come: what is referred to before what refers to it. */
export function seedRequests(): readonly CommandRequest[] {
  return [
    ...organisationRequests(),
    ...governanceRequests(),
    ...seatRequests(),
    ...agreementRequests(),
    ...portfolioRequests(),
    ...revisionRequests(),
    ...successionRequests(),
    ...proposalRequests(),
    ...planRequests(),
    ...startRequests(),
    ...personRequests(),
  ];
}
