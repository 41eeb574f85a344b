import type { ChartState } from '#engine/chart.js';
import type { BodyFact } from './events.js';

/** A body exists until it is dissolved; what it decided keeps its name. */
export const chart: ChartState<BodyFact['type']> = {
  title: 'Organ',
  description: 'Et organ i organisationen.',
  initial: 'unestablished',
  states: {
    unestablished: {
      title: 'Ikke oprettet',
      description: 'Organet findes ikke endnu.',
      quiet: true,
      on: { BodyEstablished: { target: 'established' } },
    },
    established: {
      title: 'Oprettet',
      description: 'Organet findes mellem sin første og sidste dag.',
      on: {
        BodyRenamed: { guard: 'anotherName' },
        AliasAdded: { guard: 'notKnownAlready' },
        MembershipRecorded: {},
        AgreementAssigned: { guard: 'isTovholderfunktion' },
        MeetingPlanned: { guard: ['meetingIsAhead', 'dayIsFree'] },
        MeetingCancelled: { guard: 'meetingIsPlanned' },
        ReportAwaited: {},
        ReportReceived: {},
        AgreementReleased: { guard: 'inThePortfolio' },
        BodyDissolved: { target: 'dissolved', guard: 'hasBegun' },
      },
    },
    dissolved: { title: 'Nedlagt', description: 'Organet er ophørt på et grundlag.', type: 'final' },
  },
};
