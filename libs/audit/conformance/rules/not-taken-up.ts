import { plusDays } from '#engine/calendar.js';
import type { AgreementContext } from '#procedures/agreement/context.js';
import type { InitiativeContext } from '#procedures/initiative/context.js';
import type { Found, Judged, Rule } from '../rule.js';
import { whenText } from '../when.js';

/** The model names no number of days: two rounds of meetings in a cluster is what a careful secretariat would wait. */
export const DAYS_TO_TAKE_UP = 90;

/** What is sent to the clusters is taken up there. */
export const notTakenUp: Rule = {
  id: 'not-taken-up',
  title: 'Videresendt sag, som ingen har taget op',
  description: `En aftale eller en indsats er sendt til klyngerne, og en klynge er ikke begyndt efter ${DAYS_TO_TAKE_UP} dage. Antallet af dage er antaget; modellen nævner intet.`,
  source: 'Videresendelse fra Koordinationsgruppen og klyngesekretariaterne',
  class: 'procedural',
  procedures: ['agreement', 'initiative'],
  standing: (judged) => (judged.after.procedure === 'agreement' ? implementations(judged) : scaling(judged)),
};

function implementations({ after, trace }: Judged): Found[] {
  const { implementations = [], title } = after.context as AgreementContext;
  const sent = trace.last.get('ImplementationOpened');
  const latest = implementations.at(-1);
  if (sent === undefined || latest === undefined || trace.entered.has('terminated')) return [];
  return latest.clusters
    .filter(({ status }) => status === 'notStarted')
    .map(({ id, name }) => found(`implementation-${latest.number}-${id}`, name, `»${title}«`, sent));
}

function scaling({ after, trace }: Judged): Found[] {
  const { scaling: decided, title } = after.context as InitiativeContext;
  const step = trace.last.get('ScalingDecided');
  if (step === undefined || decided === undefined) return [];
  return decided.clusters
    .filter(({ status }) => status === 'notStarted')
    .map(({ id, name }) => found(`scaling-${id}`, name, `indsatsen »${title}«`, step));
}

function found(place: string, cluster: string, what: string, sent: { revision: number; day: string }): Found {
  const afterDay = plusDays(sent.day, DAYS_TO_TAKE_UP);
  const text = `${cluster} fik ${what} ${whenText(sent.day)} og var ikke begyndt ${whenText(afterDay)}.`;
  return { place, steps: [sent.revision], when: afterDay, certainty: 'recorded', afterDay, text };
}
