import { agreement } from './agreement/procedure.js';
import { body } from './body/procedure.js';
import { commissorium } from './commissorium/procedure.js';
import { governance } from './governance/procedure.js';
import { initiative } from './initiative/procedure.js';
import { plan } from './plan/procedure.js';
import { revision } from './revision/procedure.js';
import { seat } from './seat/procedure.js';
import { succession } from './succession/procedure.js';

/** Every procedure of the product, one line each. */
export const procedures = [
  agreement,
  revision,
  commissorium,
  initiative,
  plan,
  governance,
  body,
  seat,
  succession,
] as const;
