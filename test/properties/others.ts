import { partners } from '../agreement-acts.js';
import { finding } from '../deviation-acts.js';
import { surroundings } from '../escalation-acts.js';
import { heard } from '../hearing-acts.js';
import { bodies } from '../initiative-acts.js';
import { fourModels } from '../model-acts.js';
import { known } from '../plan-acts.js';
import * as successions from '../succession-acts.js';
import { known as discussed } from '../discussion-acts.js';
import { between } from './hints-approvals.js';

/** The runs that walks may refer to. */
export const others = {
  ...surroundings,
  ...partners,
  ...bodies,
  ...known,
  ...discussed,
  ...heard,
  ...between,
  'revision/sam-bo-2024': {
    ...(heard['revision/sam-bo-2024'] as object),
    ...(surroundings['revision/sam-bo-2024'] as object),
  },
  'body/tf-psykiatri': { name: 'Tovholderfunktionen for psykiatri', level: 'tovholderfunktion' },
  'body/tf-somatik': { level: 'tovholderfunktion' },
  [`${finding.procedure}/${finding.run}`]: {},
  acts: [{ revision: 0, people: ['p-torben'] }],
  ...successions.known,
  ...fourModels,
};
