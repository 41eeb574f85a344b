import { type MandateRule, type Run, type Surroundings, commandsOf } from '#engine/procedure.js';
import type { Body } from '#organisation/body.js';
import type { LimitedTerm, Seat } from '#organisation/seat.js';
import { koordinationsgruppen } from '../mandates.js';
import { refuseOtherSide } from './colleagues.js';
import { ApproveSubstitute, DeclineSubstitute, ProposeSubstitute, RevokeSubstitute } from './commands.js';
import type { SeatFact } from './events.js';
import { approver, chairOfTheBody, holder, revoker } from './mandates.js';

const command = commandsOf<Seat, SeatFact>();

function approval(title: string, description: string, mandate: MandateRule<Seat>) {
  return command({
    title,
    description,
    input: ApproveSubstitute,
    fact: 'SubstituteApproved',
    mandate,
    needs: (_input, { context }) => [{ procedure: 'body', id: context.body }],
    besides: (_input, { context }) => context.body,
    record: refusingOtherSide,
  });
}

/**
 * Commands about who may act for the holder: asked for by the holder, answered by somebody else, called back by either.
 */
export const substituteCommands = {
  ProposeSubstitute: command({
    title: 'Foreslå stedfortræder',
    description: 'Beder om, at en anden kan handle på ens vegne i en periode. Det gælder først, når det er godkendt.',
    input: ProposeSubstitute,
    about: ({ person }) => [person],
    fact: 'SubstituteProposed',
    mandate: holder,
    needs: (_input, { context }) => [{ procedure: 'body', id: context.body }],
    besides: (_input, { context }) => context.body,
    record: refusingOtherSide,
  }),
  ApproveSubstitute: approval(
    'Godkend stedfortræder',
    'Godkender, at en anden handler på vegne af den, der har posten, i en periode.',
    koordinationsgruppen,
  ),
  ApproveSubstituteAsChair: approval(
    'Godkend stedfortræder som formand',
    'Godkender som organets formand, at en anden handler på vegne af den, der har posten, i en periode.',
    chairOfTheBody,
  ),
  DeclineSubstitute: command({
    title: 'Afvis stedfortræder',
    description: 'Afviser den stedfortræder, der er foreslået, med en begrundelse.',
    input: DeclineSubstitute,
    fact: 'SubstituteDeclined',
    mandate: approver,
  }),
  RevokeSubstitute: command({
    title: 'Kald stedfortræder tilbage',
    description: 'Lader stedfortræderens mandat ophøre før tiden.',
    input: RevokeSubstitute,
    about: ({ person }) => [person],
    fact: 'SubstituteRevoked',
    mandate: revoker,
  }),
};

function refusingOtherSide<I extends LimitedTerm>(input: I, run: Run<Seat>, surroundings: Surroundings): I {
  const { context } = surroundings.run<Body>({ procedure: 'body', id: run.context.body });
  refuseOtherSide(run, input, context, surroundings);
  return input;
}
