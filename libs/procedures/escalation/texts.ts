import type { Words } from '#engine/procedure.js';
import type { EscalationFact } from './events.js';

const words = (title: string, description: string): Words => ({ title, description });

/** The escalation's events in Danish. */
export const events: { readonly [T in EscalationFact['type']]: Words } = {
  EscalationRaised: words('Eskaleret', 'En tvivl eller tvist er rejst, med den ene sides holdning.'),
  PositionGiven: words('Den anden side har givet sin holdning', 'De to holdninger står side om side.'),
  PositionsClosed: words('Fristen for holdninger er udløbet', 'Kontaktdirektørerne får sagen, som den er.'),
  AnswerDeadlinePassed: words(
    'Kontaktdirektørernes frist er udløbet',
    'Første gang bliver de rykket, og fristen forlænges; siden går sagen til styregruppen.',
  ),
  ResolutionGiven: words('En kontaktdirektør har afgjort', 'Med begrundelse og rækkevidde.'),
  ResolutionJoined: words('Afgørelsen er tiltrådt', 'Begge kontaktdirektører er enige.'),
  ResolutionObjectedTo: words('Der er gjort indsigelse', 'Kontaktdirektørerne er ikke enige.'),
  ResolutionStood: words('Afgørelsen står ved magt', 'Den anden kontaktdirektør gjorde ikke indsigelse inden fristen.'),
  ConflictDeclared: words('En kontaktdirektør er inhabil', 'Styregruppen afgør sagen.'),
  SssResolved: words('Styregruppen har afgjort', 'På et møde i Strategisk Sundhedsstyregruppe.'),
  ReferredToSsu: words('Sendt til politisk behandling', 'Styregruppen har sagt, hvad der er politisk.'),
  SsuResolved: words('Udvalget har afgjort', 'På et møde i Sundhedssamarbejdsudvalget.'),
  EscalationTakenBack: words('Trukket tilbage', 'Den, der spurgte, har trukket det tilbage.'),
  EscalationLapsed: words('Bortfaldet', 'Der er ikke længere noget at afgøre.'),
  AdviceAsked: words(
    'Kontaktdirektørerne er spurgt til råds',
    'Et spørgsmål uden eskalering; det standser ikke noget.',
  ),
  AdviceGiven: words('Der er givet et råd', 'Et svar uden eskalering.'),
};
