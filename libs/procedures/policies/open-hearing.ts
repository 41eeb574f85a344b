import type { Policy, Reaction } from '#engine/policy.js';
import type { Run } from '#engine/procedure.js';
import { hearingOf } from '../hearing-id.js';
import { type RevisionContext, type SentHearing, unfinishedHearings } from '../revision/context.js';
import { shortened } from './shortened.js';

/**
 * A revision that sends its draft out begins a hearing, and one that is given up cancels those it has. One policy does
 * both, so that a hearing is never cancelled before it has begun.
 */
export const openHearing: Policy = {
  name: 'open-hearing',
  title: 'Begynd og aflys høring',
  description: 'Når en revision sender sit udkast i høring, begyndes høringen; opgives revisionen, aflyses den.',
  listensTo: ['revision'],
  react({ event, entered, left, run }) {
    const revision = run as Run<RevisionContext>;
    const waits = entered.has('spor2.hearing') || entered.has('spor3.hearing');
    const latest = sentHearings(revision).at(-1);
    if (waits && latest && event.type !== 'HearingReopened') {
      return [beginning(revision, latest, left.has('spor3.hearingDraft'))];
    }
    const givenUp = entered.has('withdrawn') || entered.has('closedNoNeed');
    return givenUp ? cancellations(revision) : [];
  },
};

/** None on the first version of the revision, where the hearing is part of the run. */
function sentHearings({ context }: Run<RevisionContext>): readonly SentHearing[] {
  return (context as Partial<RevisionContext>).hearings ?? [];
}

function beginning({ id, context }: Run<RevisionContext>, hearing: SentHearing, approved: boolean): Reaction {
  const { number, parties, questions, deadline, shortenedBecause } = hearing;
  const about = context.need?.description ?? id;
  return {
    procedure: 'hearing',
    id: hearingOf(id, number),
    command: 'BeginHearing',
    data: {
      title: shortened(number === 1 ? `Høring: ${about}` : `${number}. høring: ${about}`, 300),
      document: context.draft?.document ?? id,
      parties: [...parties],
      questions: [...questions],
      ...(deadline && { deadline }),
      ...(shortenedBecause && { shortenedBecause }),
      revision: id,
      number,
      // A draft on spor 3 was approved with its deadline; on spor 2 nobody was asked yet.
      chairsApproved: approved,
    },
  };
}

function cancellations(revision: Run<RevisionContext>): Reaction[] {
  const hearings = unfinishedHearings({ hearings: sentHearings(revision) });
  return hearings.map(({ number }) => ({
    procedure: 'hearing',
    id: hearingOf(revision.id, number),
    command: 'CancelHearing',
    data: { reason: 'Revisionen er opgivet, så svarene skal ikke bruges.' },
    mootWhenEnded: true,
  }));
}
