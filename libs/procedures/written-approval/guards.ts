import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import type { Guard } from '#engine/procedure.js';
import { consentGuards, otherSideConsented } from '../dual-consent.js';
import type { WrittenApprovalContext } from './context.js';
import type { MeetingDecided, MemberAnswered, WrittenApprovalFact, WrittenApprovalOpened } from './events.js';
import { mustRemind, outcomeOf } from './outcome.js';

/** The names of the conditions in the chart. */
export type WrittenApprovalGuard = keyof typeof guards;

/** The conditions of the chart, each with what a refused user is told. */
export const guards = {
  deadlineIsAhead: {
    text: 'Fristen skal ligge efter i dag.',
    readsInput: true,
    holds: (_context, { data, at }) => (data as WrittenApprovalOpened['data']).deadline > danishDay(at),
  },
  someoneIsAsked: {
    text: 'Organet har ingen medlemmer i dag, så der er ingen at spørge. Få posterne besat først.',
    readsInput: true,
    holds: (_context, { data }) => (data as WrittenApprovalOpened['data']).members.length > 0,
  },
  remarksFitTheAnswer: {
    text: 'Skriv bemærkningerne, når du har nogen eller gør indsigelse. Vil du godkende med bemærkninger, så vælg det.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { answer, remarks } = data as MemberAnswered['data'];
      if (answer === 'abstains') return true;
      return (remarks !== undefined) === (answer !== 'approves');
    },
  },
  deadlineIsReached: {
    text: 'Fristen er ikke udløbet endnu.',
    holds: ({ deadline }, { at }) => deadline !== undefined && at >= endOfDanishDay(deadline),
  },
  someoneToRemind: { text: 'Der er ingen at rykke.', holds: (context) => mustRemind(context) },
  nobodyToRemind: { text: 'De, der ikke har svaret, skal rykkes først.', holds: (context) => !mustRemind(context) },
  countsAsApproved: {
    text: 'Svarene er ikke nok til en godkendelse.',
    holds: (context) => outcomeOf(context).goesTo === 'approved',
  },
  isForTheChairs: {
    text: 'Formandskabet må ikke afgøre sagen mellem møderne.',
    holds: (context) => outcomeOf(context).goesTo === 'chairs',
  },
  twoDifferentPeople: consentGuards.twoDifferentPeople,
  otherSideConsented: {
    text: 'Den anden formand skal også godkende.',
    holds: ({ consents }, fact) => otherSideConsented(consents, fact),
  },
  hasHappened: {
    text: 'Mødet ligger i fremtiden. Registrér beslutningen, når den er truffet.',
    readsInput: true,
    holds: (_context, { data, at }) => (data as MeetingDecided['data']).meetingOn <= danishDay(at),
  },
  meetingApproved: {
    text: 'Mødet godkendte.',
    readsInput: true,
    holds: (_context, { data }) => (data as MeetingDecided['data']).outcome === 'approved',
  },
  meetingReturned: {
    text: 'Mødet sendte teksten tilbage.',
    readsInput: true,
    holds: (_context, { data }) => (data as MeetingDecided['data']).outcome === 'returned',
  },
  saysWhy: {
    text: 'Skriv mødets bemærkninger, når teksten ikke godkendes.',
    readsInput: true,
    holds: (_context, { data }) => (data as MeetingDecided['data']).remarks !== undefined,
  },
} satisfies Record<string, Guard<WrittenApprovalContext, WrittenApprovalFact>>;
