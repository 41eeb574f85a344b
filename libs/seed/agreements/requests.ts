import type { CommandRequest } from '#engine/request.js';
import { agreementEntries } from './agreement-row.js';
import { chairApproved } from './chair-approved.js';
import { namedByInitiatives } from './named-by-initiatives.js';
import { samBo } from './sam-bo.js';

/** The agreements, with what documents say of them and what they do not. */
export function agreementRequests(): CommandRequest[] {
  return [samBo, ...chairApproved, ...namedByInitiatives].flatMap(agreementEntries);
}
