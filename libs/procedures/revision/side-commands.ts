import { commandsOf } from '#engine/procedure.js';
import * as input from './commands.js';
import type { SharedFact } from './events.js';
import * as mandate from './mandates.js';
import type { SharedContext } from './shared-context.js';

const command = commandsOf<SharedContext, SharedFact>();

/** Commands beside the progress: comments, pause and withdrawal. */
export const sideCommands = {
  AddComment: command({
    title: 'Skriv kommentar',
    description: 'Skriver en kommentar, som ikke flytter revisionen.',
    input: input.AddComment,
    fact: 'CommentAdded',
    mandate: mandate.participant,
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
};
