import { danishDay, plusDays } from '#engine/calendar.js';
import { commandsOf, defineProcedure } from '#engine/procedure.js';
import type { Seat, Term } from '#organisation/seat.js';
import { koordinationsgruppen, POLICY, SEED } from '../mandates.js';
import { AbolishSeat, Appoint, ApproveSubstitute, CreateSeat, EndTerm } from './commands.js';
import type { HolderAppointed, SeatFact, SubstituteApproved, TermEnded } from './events.js';
import { chart } from './machine.js';

const command = commandsOf<Seat, SeatFact>();
const registrar = { ...koordinationsgruppen, seats: () => [{ function: 'secretary', body: 'kog' }, SEED, POLICY] };
const begin: Seat = { title: '', body: '', function: 'member', terms: [], substitutes: [] };

/** A seat in a body, held by one person at a time, with dated terms and substitutes. */
export const seat = defineProcedure<Seat, SeatFact>({
  name: 'seat',
  version: 1,
  title: 'Post',
  description: 'En post i et organ, hvem der har den hvornår, og hvem der kan træde i stedet.',
  begin,
  chart,
  guards: {
    afterEarlierTerms: {
      text: 'En periode skal begynde efter den forrige og slutte tidligst samme dag, den begynder.',
      readsInput: true,
      holds: ({ terms }, fact) => {
        const { from, to } = (fact as HolderAppointed).data;
        return (terms.at(-1)?.from ?? '') < from && (to === undefined || from <= to);
      },
    },
    endsAfterItBegan: {
      text: 'Perioden kan ikke slutte før den dag, den begyndte.',
      readsInput: true,
      holds: ({ terms }, fact) => (terms.at(-1)?.from ?? '') <= (fact as TermEnded).data.on,
    },
    periodInOrder: {
      text: 'Stedfortræderens periode skal slutte tidligst den dag, den begynder.',
      readsInput: true,
      holds: (_context, fact) => (fact as SubstituteApproved).data.from <= (fact as SubstituteApproved).data.to,
    },
    notTheHolder: {
      text: 'Den, der har posten, kan ikke være sin egen stedfortræder.',
      readsInput: true,
      holds: ({ terms }, fact) => terms.at(-1)?.person !== (fact as SubstituteApproved).data.person,
    },
  },
  timers: {},
  events: {
    SeatCreated: { title: 'Posten er oprettet', description: 'Posten findes og er ledig.' },
    HolderAppointed: { title: 'En person er udpeget', description: 'Personen har posten fra denne dag.' },
    TermEnded: { title: 'Perioden er slut', description: 'Personen har posten til og med denne dag.' },
    SubstituteApproved: {
      title: 'En stedfortræder er godkendt',
      description: 'Kan handle på vegne af den, der har posten.',
    },
    SeatAbolished: { title: 'Posten er nedlagt', description: 'Posten findes ikke længere.' },
  },
  evolve: {
    SeatCreated: (context, { data }) => ({ ...context, ...data }),
    HolderAppointed: (context, { data }) => ({
      ...context,
      terms: [...endedBefore(context.terms, data.from), data],
    }),
    TermEnded: (context, { data }) => ({
      ...context,
      terms: context.terms.map((term, index) => (index === context.terms.length - 1 ? { ...term, to: data.on } : term)),
    }),
    SubstituteApproved: (context, { data }) => ({ ...context, substitutes: [...context.substitutes, data] }),
    SeatAbolished: (context, { at }) => ({ ...context, terms: endedBefore(context.terms, danishDay(at)) }),
  },
  commands: {
    CreateSeat: command({
      title: 'Opret post',
      description: 'Opretter en post i et organ.',
      input: CreateSeat,
      fact: 'SeatCreated',
      mandate: registrar,
      needs: ({ body }) => [{ procedure: 'body', id: body }],
      record: (input, _run, { run }) => {
        run({ procedure: 'body', id: input.body });
        return input;
      },
    }),
    Appoint: command({
      title: 'Udpeg',
      description: 'Udpeger en person til posten; den forriges periode slutter dagen før.',
      input: Appoint,
      fact: 'HolderAppointed',
      mandate: registrar,
    }),
    EndTerm: command({
      title: 'Afslut periode',
      description: 'Lader personens periode slutte, så posten bliver ledig.',
      input: EndTerm,
      fact: 'TermEnded',
      mandate: registrar,
    }),
    ApproveSubstitute: command({
      title: 'Godkend stedfortræder',
      description: 'Godkender, at en anden handler på vegne af den, der har posten, i en periode.',
      input: ApproveSubstitute,
      fact: 'SubstituteApproved',
      mandate: koordinationsgruppen,
    }),
    AbolishSeat: command({
      title: 'Nedlæg post',
      description: 'Nedlægger posten.',
      input: AbolishSeat,
      fact: 'SeatAbolished',
      mandate: koordinationsgruppen,
    }),
  },
  awaits: () => [],
  label: ({ title }) => title,
  subject: ({ body }) => ({ procedure: 'body', id: body }),
});

/** A holder's term ends at the latest the day before the next one's begins. */
function endedBefore(terms: readonly Term[], day: string): Term[] {
  const last = plusDays(day, -1);
  return terms.map((term) => (term.to === undefined || term.to > last ? { ...term, to: last } : term));
}
