import { danishDay, endOfDanishDay, plusMonths } from '#engine/calendar.js';
import type { ChartState } from '#engine/chart.js';
import type { Fact } from '#engine/fact.js';
import { Text } from '#engine/fields.js';
import { peopleBehind } from '#engine/own-proposal.js';
import {
  type Dto,
  type Guard,
  type MandateRule,
  type Procedure,
  commandsOf,
  defineProcedure,
} from '#engine/procedure.js';
import type { Reading } from '#engine/reading-declared.js';
import type { Granted } from '#organisation/access.js';
import { CLOCK } from './mandates.js';

class ApproveRight {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}
class DeclineRight {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
class RevokeRight {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
class EndRight {}

/** What is asked for when a right is proposed. */
type Proposal = Omit<Granted, 'proposedBy'>;

/** A right that two agree on, with what came of it. */
export type RightContext<I extends Proposal> = Partial<I> & { readonly proposedBy: readonly string[] };

type RightFact<I> =
  | Fact<'RightProposed', I>
  | Fact<'RightApproved', ApproveRight>
  | Fact<'RightDeclined', DeclineRight>
  | Fact<'RightRevoked', RevokeRight>
  | Fact<'RightEnded', EndRight>;

/** The longest a right is given for, in months: then it is to be considered anew. */
const LONGEST = 12;

/** The chairmanships, and the administrators of either side. */
const granter: MandateRule<unknown> = {
  rule: 'granter',
  who: 'gøres af formandskabet for styregruppen eller udvalget eller af en administrator',
  seats: () => [
    { function: 'chair', body: 'sss' },
    { function: 'chair', body: 'ssu' },
    { function: 'administrator', body: 'kog' },
  ],
};

const clock: MandateRule<unknown> = {
  rule: 'clock',
  who: 'ske af sig selv, når den sidste dag er gået',
  seats: () => [CLOCK],
};

/** What is particular to one kind of right. */
export interface RightKind<I extends Proposal> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Dto<I>;
  /** The person or program that gets it, by id. */
  readonly receiver: (right: Partial<I>) => string | undefined;
  readonly label: (right: Partial<I>) => string;
  readonly reading: Reading<RightContext<I>>;
}

/**
 * A right for a period: proposed by one and approved by another, neither of whom gets it; taken back at any time, and
 * ended by itself. Who proposes or approves for somebody else counts as both of them.
 */
export function grantedRight<I extends Proposal>(kind: RightKind<I>): Procedure {
  type C = RightContext<I>;
  const command = commandsOf<C, RightFact<I>>();
  const guards = guardsFor(kind);
  return defineProcedure<C, RightFact<I>>({
    name: kind.name,
    version: 1,
    title: kind.title,
    description: kind.description,
    begin: { proposedBy: [] } as unknown as C,
    chart: chart,
    guards,
    timers: {
      lastDay: {
        title: 'Retten ophører',
        command: 'EndRight',
        due: ({ to }) => (to === undefined ? undefined : endOfDanishDay(to)),
      },
    },
    events: {
      RightProposed: { title: 'Foreslået', description: 'En anden skal godkende, før det gælder.' },
      RightApproved: { title: 'Godkendt', description: 'Det gælder i den periode, der er foreslået.' },
      RightDeclined: { title: 'Afvist', description: 'Med begrundelse.' },
      RightRevoked: { title: 'Taget tilbage', description: 'Gælder fra samme øjeblik.' },
      RightEnded: { title: 'Ophørt', description: 'Den sidste dag er gået.' },
    },
    evolve: {
      RightProposed: (context, fact) => ({ ...context, ...fact.data, proposedBy: peopleBehind(fact.actor) }),
      RightApproved: (context) => context,
      RightDeclined: (context) => context,
      RightRevoked: (context) => context,
      RightEnded: (context) => context,
    },
    commands: {
      ProposeRight: command({
        title: 'Foreslå',
        description: 'Foreslår retten. Den gælder først, når en anden har godkendt den.',
        input: kind.input,
        fact: 'RightProposed',
        mandate: granter,
        record: (input: I) => input,
      } as never),
      ApproveRight: command({
        title: 'Godkend',
        description: 'Godkender det, en anden har foreslået.',
        input: ApproveRight,
        fact: 'RightApproved',
        settles: ['RightProposed'],
        mandate: granter,
      } as never),
      DeclineRight: command({
        title: 'Afvis',
        description: 'Afviser det foreslåede med en begrundelse.',
        input: DeclineRight,
        fact: 'RightDeclined',
        mandate: granter,
      } as never),
      RevokeRight: command({
        title: 'Tag tilbage',
        description: 'Tager retten tilbage med det samme.',
        input: RevokeRight,
        fact: 'RightRevoked',
        mandate: granter,
      } as never),
      EndRight: command({
        title: 'Lad ophøre',
        description: 'Retten ophører, når dens sidste dag er gået.',
        input: EndRight,
        fact: 'RightEnded',
        mandate: clock,
      } as never),
    },
    awaits: (_run, states) => (states.includes('proposed') ? [{ command: 'ApproveRight' }] : []),
    label: kind.label,
    reading: kind.reading,
  });
}

const chart: ChartState = {
  title: 'Ret',
  description: 'En ret for en periode.',
  initial: 'unproposed',
  states: {
    unproposed: {
      title: 'Ikke foreslået',
      description: 'Ingen har bedt om retten.',
      quiet: true,
      on: { RightProposed: { target: 'proposed', guard: ['periodInOrder', 'notForOneself'] } },
    },
    proposed: {
      title: 'Foreslået',
      description: 'En anden end den, der foreslog det, skal godkende.',
      on: {
        RightApproved: { target: 'inForce', guard: ['notForOneself', 'byAnother', 'isNotOver'] },
        RightDeclined: { target: 'declined' },
      },
    },
    inForce: {
      title: 'Godkendt',
      description: 'Gælder i perioden, til den tages tilbage eller er gået.',
      timers: ['lastDay'],
      on: { RightRevoked: { target: 'revoked' }, RightEnded: { target: 'ended' } },
    },
    declined: { title: 'Afvist', description: 'Forslaget blev ikke godkendt.', type: 'final' },
    revoked: { title: 'Taget tilbage', description: 'Retten gælder ikke længere.', type: 'final' },
    ended: { title: 'Ophørt', description: 'Perioden er gået.', type: 'final' },
  },
};

function guardsFor<I extends Proposal>({
  receiver,
}: RightKind<I>): {
  readonly [name: string]: Guard<RightContext<I>, RightFact<I>>;
} {
  return {
    periodInOrder: {
      text: 'Perioden skal slutte i dag eller senere, tidligst den dag den begynder og højst et år efter.',
      readsInput: true,
      holds: (_context, { data, at }) => {
        const { from, to } = data as Proposal;
        return from <= to && to <= plusMonths(from, LONGEST) && danishDay(at) <= to;
      },
    },
    notForOneself: {
      text: 'Den, der skal have retten, kan hverken foreslå eller godkende den, heller ikke gennem en anden.',
      readsInput: true,
      holds: (context, fact) => {
        const given = { ...context, ...(fact.data as Partial<I>) };
        const who = receiver(given);
        return who === undefined || !peopleBehind(fact.actor).includes(who);
      },
    },
    byAnother: {
      text: 'Den, der har foreslået det, kan ikke selv godkende det, heller ikke som stedfortræder.',
      holds: ({ proposedBy }, { actor }) => !peopleBehind(actor).some((person) => proposedBy.includes(person)),
    },
    isNotOver: {
      text: 'Perioden er gået. Afvis forslaget, og foreslå en ny periode.',
      holds: ({ to }, { at }) => danishDay(at) <= (to ?? ''),
    },
  };
}
