import { agreement } from './agreement/procedure.js';
import { auditorGrant } from './auditor-grant/procedure.js';
import { body } from './body/procedure.js';
import { breakGlass } from './break-glass/procedure.js';
import { chairApprovedCase } from './chair-approved-case/procedure.js';
import { closedReading } from './closed-reading/procedure.js';
import { commissorium } from './commissorium/procedure.js';
import { deviation } from './deviation/procedure.js';
import { discussion } from './discussion/procedure.js';
import { escalation } from './escalation/procedure.js';
import { governance } from './governance/procedure.js';
import { hearing } from './hearing/procedure.js';
import { initiative } from './initiative/procedure.js';
import { underModel } from './move-to-model.js';
import { person } from './person/procedure.js';
import { plan } from './plan/procedure.js';
import { revision } from './revision/procedure.js';
import { firstRevision } from './revision/v1/procedure.js';
import { seat } from './seat/procedure.js';
import { serviceClient } from './service-client/procedure.js';
import { succession } from './succession/procedure.js';
import { webhook } from './webhook/procedure.js';
import { firstWebhook } from './webhook/v1.js';
import { secondWebhook } from './webhook/v2.js';
import { writtenApproval } from './written-approval/procedure.js';

/** Every procedure of the product, one line each; old versions for the runs that began on them. */
export const procedures = [
  agreement,
  underModel(revision, ['knownCourse']),
  underModel(firstRevision, ['knownCourse']),
  hearing,
  underModel(commissorium),
  writtenApproval,
  chairApprovedCase,
  escalation,
  deviation,
  discussion,
  initiative,
  plan,
  governance,
  body,
  seat,
  person,
  succession,
  auditorGrant,
  serviceClient,
  breakGlass,
  closedReading,
  firstWebhook,
  secondWebhook,
  webhook,
] as const;
