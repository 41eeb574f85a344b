import type { Words } from '#engine/procedure.js';
import type { PlanFact } from './events.js';

const words = (title: string, description: string): Words => ({ title, description });

/** The plan's events in Danish. */
export const events: { readonly [T in PlanFact['type']]: Words } = {
  PlanOpened: words('Planen er begyndt', 'Med sin periode.'),
  InitiativeAdded: words('En indsats er taget med', 'Med sit nummer i planen.'),
  InitiativeRemoved: words('En indsats er taget ud', 'Med begrundelse.'),
  PlanSubmitted: words('Planen er sendt til udvalget', 'Styregruppen er færdig med den.'),
  PlanReturned: words('Planen er sendt tilbage', 'Med udvalgets bemærkninger.'),
  PlanApproved: words('Planen er godkendt', 'Udvalget har godkendt den, og arbejdet kan sættes i gang.'),
  PlanFollowedUp: words('Et år er fulgt op', 'Politisk eller administrativt.'),
  NextPlanBegun: words('Den næste plan er begyndt', 'Styregruppen er i gang med at udarbejde den.'),
  PlanConcluded: words('Planen er afsluttet', 'Med de indsatser, der føres videre.'),
};
