import { matches } from '#engine/authorise.js';
import { type Run, type Surroundings, commandsOf, defineProcedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { discussionOf } from '../discussion-id.js';
import { anySeat } from '../mandates.js';
import * as input from './commands.js';
import { type DiscussionContext, begin, openComments } from './context.js';
import type { DiscussionFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { chart } from './machine.js';

const command = commandsOf<DiscussionContext, DiscussionFact>();

/** That a seat takes part is judged on the run that is discussed, so it is known only when that has been loaded. */
function assertPart(about: input.Discussed, { run, participants, acting }: Surroundings): void {
  run(about);
  if (participants?.(about).some((query) => matches(query, acting))) return;
  const message = 'Kommentér: Det kan kun gøres af dem, der deltager i forløbet. Vælg en post, der gør.';
  throw new Refusal('no-mandate', message, { facts: { rule: 'takingPart' } });
}

/** The commands on a comment name it by its number. */
type NamedComment = input.ResolveComment;

const aboutOf = ({ context }: Run<DiscussionContext>) => context.about as input.Discussed;

const onComment = {
  mandate: anySeat,
  needs: (_input: NamedComment, run: Run<DiscussionContext>) => [aboutOf(run)],
  record: (data: NamedComment, run: Run<DiscussionContext>, surroundings: Surroundings) => {
    assertPart(aboutOf(run), surroundings);
    return data;
  },
};

/**
 * The comments on a run, in a stream of their own: a comment never makes a form stale that somebody has open on the run
 * itself, and never asks for anything on a work list.
 */
export const discussion = defineProcedure<DiscussionContext, DiscussionFact>({
  name: 'discussion',
  version: 1,
  title: 'Drøftelse',
  description: 'Kommentarer til et forløb fra dem, der deltager i det.',
  begin,
  chart,
  guards,
  events: {
    CommentAdded: { title: 'Kommentar skrevet', description: 'En deltager har kommenteret forløbet.' },
    CommentWithdrawn: { title: 'Kommentar trukket tilbage', description: 'Kommentaren står som trukket tilbage.' },
    CommentResolved: { title: 'Kommentar afsluttet', description: 'Der er ikke mere at gøre ved kommentaren.' },
    CommentReopened: { title: 'Kommentar genåbnet', description: 'Kommentaren skal ses på igen.' },
  },
  evolve,
  label: ({ about }) => `Drøftelse af ${about.procedure} ${about.id}`,
  subject: ({ about }) => (about.id === '' ? undefined : about),
  view: ({ context }) => ({ ...context, open: openComments(context) }),
  reading: { closable: false, followsSubject: true },
  commands: {
    WriteComment: command({
      title: 'Kommentér',
      description: 'Skriver en kommentar til et forløb eller svarer på en.',
      input: input.WriteComment,
      fact: 'CommentAdded',
      mandate: anySeat,
      needs: ({ about }) => [about],
      record: (data, run, surroundings) => {
        const right = discussionOf(data.about);
        if (run.id !== right) {
          throw new Refusal('unknown-reference', `Kommentér: Drøftelsen af det forløb har id »${right}«. Brug det.`);
        }
        assertPart(data.about, surroundings);
        return { ...data, number: run.context.comments.length + 1 };
      },
    }),
    WithdrawComment: command({
      title: 'Træk kommentar tilbage',
      description: 'Trækker ens egen kommentar tilbage; den bliver stående som trukket tilbage.',
      input: input.WithdrawComment,
      fact: 'CommentWithdrawn',
      ...onComment,
    }),
    ResolveComment: command({
      title: 'Afslut kommentar',
      description: 'Siger, at der ikke er mere at gøre ved kommentaren.',
      input: input.ResolveComment,
      fact: 'CommentResolved',
      ...onComment,
    }),
    ReopenComment: command({
      title: 'Genåbn kommentar',
      description: 'Siger, at en afsluttet kommentar skal ses på igen.',
      input: input.ReopenComment,
      fact: 'CommentReopened',
      ...onComment,
    }),
  },
});
