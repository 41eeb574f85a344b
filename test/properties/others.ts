import { partners } from '../agreement-acts.js';
import { heard } from '../hearing-acts.js';
import { bodies } from '../initiative-acts.js';
import { fourModels } from '../model-acts.js';
import { known } from '../plan-acts.js';
import { surroundings } from '../escalation-acts.js';
import * as successions from '../succession-acts.js';
import { between } from './hints-approvals.js';

/** The runs that walks may refer to. */
export const others = {
  ...partners,
  ...bodies,
  ...known,
  ...heard,
  ...between,
  ...surroundings,
  'revision/sam-bo-2024': {
    ...(heard['revision/sam-bo-2024'] as object),
    ...(surroundings['revision/sam-bo-2024'] as object),
  },
  'body/tf-somatik': { level: 'tovholderfunktion' },
  ...successions.known,
  ...fourModels,
};
