import type { Words } from '#engine/procedure.js';
import { words } from '../words-of.js';
import type { EscalationFact } from './escalation-events.js';

/** The escalation's events in Danish. */
export const escalationEvents: { readonly [T in EscalationFact['type']]: Words } = {
  EscalationRaised: words('Eskaleret', 'En tvivl eller tvist er sendt til kontaktdirektørerne.'),
  PositionStated: words('En side har givet sin holdning', 'De to holdninger står side om side.'),
  ResolutionProposed: words('En afgørelse er foreslået', 'Den anden kontaktdirektør skal tiltræde den.'),
  ResolutionAccepted: words('Afgørelsen er tiltrådt', 'Begge kontaktdirektører er enige.'),
  EscalationWithdrawn: words('Eskaleringen er trukket tilbage', 'Den, der eskalerede, har fortrudt.'),
};
