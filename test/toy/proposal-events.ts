import type { Fact } from '#engine/fact.js';
import type { Definition } from '#engine/procedure.js';
import type * as input from './proposal-commands.js';

export type ProposalFact =
  | Fact<'Opened', input.OpenProposal>
  | Fact<'Supported', input.SupportProposal>
  | Fact<'DeadlineMoved', input.MoveDeadline>
  | Fact<'Lapsed', input.LapseProposal>
  | Fact<'Noted', input.NoteProposal>
  | Fact<'Paused', input.PauseProposal>
  | Fact<'Resumed', input.ResumeProposal>
  | Fact<'CarriedOut', input.CarryOut>;

export interface ProposalContext {
  readonly title: string;
  readonly deadline?: string;
  readonly supporters: readonly string[];
  readonly notes: number;
  readonly paused?: { readonly until?: string };
  /** How many supported it when it was moved to version 2. */
  readonly earlierSupport?: number;
}

/** The proposal's events in Danish. */
export const proposalEvents: Definition<ProposalContext, ProposalFact>['events'] = {
  Opened: { title: 'Forslaget er stillet', description: 'Et medlem har stillet det.' },
  Supported: { title: 'Forslaget er støttet', description: 'Et medlem støtter det.' },
  DeadlineMoved: { title: 'Fristen er flyttet', description: 'Til en senere dag.' },
  Lapsed: { title: 'Forslaget er bortfaldet', description: 'Fristen gik.' },
  Noted: { title: 'En note er skrevet', description: 'Den flytter intet.' },
  Paused: { title: 'Sat på pause', description: 'Det ligger stille.' },
  Resumed: { title: 'Genoptaget', description: 'Det fortsætter.' },
  CarriedOut: { title: 'Udført', description: 'Det er ført ud i livet.' },
};

/** What each of the proposal's facts changes. */
export const proposalEvolve: Definition<ProposalContext, ProposalFact>['evolve'] = {
  Opened: (context, { data: { title, deadline } }) => ({ ...context, title, ...(deadline && { deadline }) }),
  Supported: (context, { actor }) => ({
    ...context,
    supporters: [...new Set([...context.supporters, actor.person])],
  }),
  DeadlineMoved: (context, { data }) => ({ ...context, deadline: data.to }),
  Lapsed: (context) => context,
  Noted: (context) => ({ ...context, notes: context.notes + 1 }),
  Paused: (context, { data }) => ({ ...context, paused: data }),
  Resumed: ({ paused: _ended, ...context }) => context,
  CarriedOut: (context) => context,
};
