import { commandsOf, defineProcedure } from '#engine/procedure.js';
import type { Body } from '#organisation/body.js';
import type { Seat } from '#organisation/seat.js';
import { koordinationsgruppen, koordinationsgruppenOrPolicy } from '../mandates.js';
import { refuseOneself } from './oneself.js';
import { refuseSeatTooMany, refuseSecondSeat } from './colleagues.js';
import { AbolishSeat, Appoint, CreateSeat, EndTerm } from './commands.js';
import type { SeatFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { chart } from './machine.js';
import { substituteCommands } from './substitute-commands.js';
import { events } from './words.js';

const command = commandsOf<Seat, SeatFact>();
const begin: Seat = { title: '', body: '', function: 'member', terms: [], substitutes: [] };

/** A seat in a body, held by one person at a time, with dated terms and substitutes. */
export const seat = defineProcedure<Seat, SeatFact>({
  name: 'seat',
  version: 1,
  reading: { usual: 'public', closable: false },
  title: 'Post',
  description: 'En post i et organ, hvem der har den hvornår, og hvem der kan træde i stedet.',
  begin,
  chart,
  guards,
  timers: {},
  events,
  evolve,
  commands: {
    CreateSeat: command({
      title: 'Opret post',
      description: 'Opretter en post i et organ.',
      input: CreateSeat,
      fact: 'SeatCreated',
      mandate: koordinationsgruppenOrPolicy,
      needs: ({ body }) => [{ procedure: 'body', id: body }],
      besides: ({ body }) => body,
      record: (input, _run, surroundings) => {
        const { context } = surroundings.run<Body>({ procedure: 'body', id: input.body });
        refuseSeatTooMany(input, context, surroundings);
        return input;
      },
    }),
    Appoint: command({
      title: 'Udpeg',
      description: 'Udpeger en person til posten; den forriges periode slutter dagen før.',
      input: Appoint,
      fact: 'HolderAppointed',
      mandate: koordinationsgruppenOrPolicy,
      needs: (_input, { context }) => [{ procedure: 'body', id: context.body }],
      besides: (_input, { context }) => context.body,
      record: (input, run, surroundings) => {
        const { context } = surroundings.run<Body>({ procedure: 'body', id: run.context.body });
        refuseSecondSeat(run, input, context, surroundings);
        refuseOneself(input, surroundings);
        return input;
      },
    }),
    EndTerm: command({
      title: 'Afslut periode',
      description: 'Lader personens periode slutte, så posten bliver ledig.',
      input: EndTerm,
      about: (_input, { context }) => context.terms.slice(-1).map(({ person }) => person),
      fact: 'TermEnded',
      mandate: koordinationsgruppenOrPolicy,
    }),
    ...substituteCommands,
    AbolishSeat: command({
      title: 'Nedlæg post',
      description: 'Nedlægger posten.',
      input: AbolishSeat,
      fact: 'SeatAbolished',
      mandate: koordinationsgruppen,
    }),
  },
  awaits: ({ context: { proposal } }) => (proposal ? [{ command: 'ApproveSubstitute' }] : []),
  label: ({ title }) => title,
  subject: ({ body }) => ({ procedure: 'body', id: body }),
});
