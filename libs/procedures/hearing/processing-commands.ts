import { commandsOf } from '#engine/procedure.js';
import * as input from './commands.js';
import type { HearingContext } from './context.js';
import type { HearingFact } from './events.js';
import * as mandate from './mandates.js';
import * as answer from './response-inputs.js';

const command = commandsOf<HearingContext, HearingFact>();

/** Commands by which each answer is taken apart and each remark decided. */
export const processingCommands = {
  SplitResponse: command({
    title: 'Del høringssvar op',
    description: 'Deler et svar op i bemærkninger, som behandles hver for sig.',
    input: answer.SplitResponse,
    fact: 'ResponseSplit',
    mandate: mandate.owner,
  }),
  CorrectRemark: command({
    title: 'Ret bemærkning',
    description: 'Retter en bemærkning, der er delt forkert op; udfaldet skal siges igen.',
    input: answer.CorrectRemark,
    fact: 'RemarkCorrected',
    mandate: mandate.owner,
  }),
  HandleRemark: command({
    title: 'Giv bemærkning et udfald',
    description: 'Siger, hvad bemærkningen førte til, hvorfor, og hvor i teksten.',
    input: answer.HandleRemark,
    fact: 'RemarkHandled',
    mandate: mandate.owner,
  }),
  ConcludeHearing: command({
    title: 'Afslut høring',
    description: 'Afslutter behandlingen, når ingen bemærkning står åben.',
    input: input.ConcludeHearing,
    fact: 'HearingConcluded',
    mandate: mandate.owner,
  }),
};
