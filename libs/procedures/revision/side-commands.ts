import { commandsOf } from '#engine/procedure.js';
import * as input from './commands.js';
import type { RevisionContext } from './context.js';
import type { RevisionFact } from './events.js';
import * as mandate from './mandates.js';

const command = commandsOf<RevisionContext, RevisionFact>();

/** Commands beside the progress: comments, advice, pause, withdrawal and escalation. */
export const sideCommands = {
  AddComment: command({
    title: 'Skriv kommentar',
    description: 'Skriver en kommentar, som ikke flytter revisionen.',
    input: input.AddComment,
    fact: 'CommentAdded',
    mandate: mandate.participant,
  }),
  ConsultContactDirectors: command({
    title: 'Spørg kontaktdirektørerne',
    description: 'Stiller et spørgsmål uden at eskalere.',
    input: input.ConsultContactDirectors,
    fact: 'ContactDirectorsConsulted',
    mandate: mandate.escalator,
  }),
  GiveAdvice: command({
    title: 'Giv råd',
    description: 'Svarer uden eskalering.',
    input: input.GiveAdvice,
    fact: 'AdviceGiven',
    mandate: mandate.contactDirector,
  }),
  Pause: command({
    title: 'Sæt på pause',
    description: 'Lader arbejdet ligge stille til en dag eller en begivenhed.',
    input: input.Pause,
    fact: 'Paused',
    mandate: mandate.pacer,
  }),
  Resume: command({
    title: 'Genoptag',
    description: 'Fortsætter præcis, hvor revisionen slap.',
    input: input.Resume,
    fact: 'Resumed',
    mandate: mandate.pacerOrClock,
  }),
  Withdraw: command({
    title: 'Træk tilbage',
    description: 'Opgiver revisionen.',
    input: input.Withdraw,
    fact: 'Withdrawn',
    mandate: mandate.pacer,
  }),
  RaiseEscalation: command({
    title: 'Eskalér',
    description: 'Sender en tvivl eller tvist til kontaktdirektørerne.',
    input: input.RaiseEscalation,
    fact: 'EscalationRaised',
    mandate: mandate.escalator,
  }),
  StatePosition: command({
    title: 'Giv sin sides holdning',
    description: 'Stiller sin sides holdning ved siden af den andens.',
    input: input.StatePosition,
    fact: 'PositionStated',
    mandate: mandate.escalator,
  }),
  ProposeResolution: command({
    title: 'Foreslå afgørelse',
    description: 'Foreslår en afgørelse med rækkevidde.',
    input: input.ProposeResolution,
    fact: 'ResolutionProposed',
    mandate: mandate.contactDirector,
  }),
  AcceptResolution: command({
    title: 'Tiltræd afgørelse',
    description: 'Tiltræder den anden kontaktdirektørs forslag.',
    input: input.AcceptResolution,
    fact: 'ResolutionAccepted',
    mandate: mandate.contactDirector,
  }),
  WithdrawEscalation: command({
    title: 'Træk eskalering tilbage',
    description: 'Trækker sin egen eskalering tilbage.',
    input: input.WithdrawEscalation,
    fact: 'EscalationWithdrawn',
    mandate: mandate.escalator,
  }),
};
