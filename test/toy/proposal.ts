import { endOfDanishDay } from '#engine/calendar.js';
import { unchanged } from '#engine/migration.js';
import { type Migration, commandsOf, defineProcedure } from '#engine/procedure.js';
import { proposalChart } from './proposal-chart.js';
import * as input from './proposal-commands.js';
import { type ProposalContext, type ProposalFact, proposalEvents, proposalEvolve } from './proposal-events.js';

const command = commandsOf<ProposalContext, ProposalFact>();
const member = { rule: 'member', who: 'gøres af foreningens medlemmer', seats: () => [{ function: 'member' }] };
const memberOrClock = { ...member, seats: () => [{ function: 'member' }, { function: 'clock' }] };
const chair = {
  rule: 'chair',
  who: 'gøres af bestyrelsens formand',
  seats: () => [{ function: 'chair', body: 'board', side: 'municipal' as const }],
};

const commands = {
  OpenProposal: command({
    title: 'Stil forslag',
    description: 'Stiller et forslag.',
    input: input.OpenProposal,
    fact: 'Opened',
    mandate: member,
    needs: ({ continues }) => (continues ? [{ procedure: 'proposal', id: continues }] : []),
    record: (data, _run, { run }) => {
      if (data.continues) run({ procedure: 'proposal', id: data.continues });
      return data;
    },
  }),
  Support: command({
    title: 'Støt',
    description: 'Støtter forslaget.',
    input: input.SupportProposal,
    fact: 'Supported',
    mandate: member,
  }),
  MoveDeadline: command({
    title: 'Flyt frist',
    description: 'Flytter fristen.',
    input: input.MoveDeadline,
    fact: 'DeadlineMoved',
    mandate: chair,
  }),
  Lapse: command({
    title: 'Lad bortfalde',
    description: 'Forslaget bortfalder.',
    input: input.LapseProposal,
    fact: 'Lapsed',
    mandate: memberOrClock,
  }),
  Note: command({
    title: 'Notér',
    description: 'Skriver en note.',
    input: input.NoteProposal,
    fact: 'Noted',
    mandate: member,
  }),
  PauseProposal: command({
    title: 'Sæt på pause',
    description: 'Lader det ligge.',
    input: input.PauseProposal,
    fact: 'Paused',
    mandate: chair,
  }),
  ResumeProposal: command({
    title: 'Genoptag',
    description: 'Fortsætter.',
    input: input.ResumeProposal,
    fact: 'Resumed',
    mandate: memberOrClock,
  }),
  CarryOut: command({
    title: 'Udfør',
    description: 'Fører det ud i livet.',
    input: input.CarryOut,
    fact: 'CarriedOut',
    mandate: member,
  }),
};

/** The chair moves proposals to version 2; one that is paused has to be resumed first. */
const toVersion2: Migration<ProposalContext> = {
  mandate: chair,
  from: {
    1: {
      states: { ...unchanged('collecting', 'running'), agreed: 'adopted' },
      context: (old: ProposalContext) => ({ ...old, earlierSupport: old.supporters.length }),
    },
  },
};

/**
 * A procedure for specs of the engine: a member's proposal that needs support from two, with a deadline, a pause
 * beside it and notes that move nothing. From version 2 it needs three, and the state it then reaches has another name.
 */
export function proposal(version: 1 | 2 = 1) {
  return defineProcedure<ProposalContext, ProposalFact>({
    name: 'proposal',
    version,
    title: 'Forslag',
    description: 'Et forslag fra et medlem.',
    begin: { title: '', supporters: [], notes: 0 },
    chart: proposalChart(version === 1 ? 'agreed' : 'adopted'),
    guards: {
      notPaused: { text: 'Forslaget er sat på pause.', holds: ({ paused }) => paused === undefined },
      enough: {
        text: 'Der mangler støtte.',
        holds: ({ supporters }, { actor }) => new Set([...supporters, actor.person]).size >= (version === 1 ? 2 : 3),
      },
      movesOn: {
        text: 'Den nye frist skal ligge efter den gamle.',
        readsInput: true,
        holds: ({ deadline }, { data }) => (data as input.MoveDeadline).to > (deadline ?? ''),
      },
    },
    timers: {
      deadline: { title: 'Frist', command: 'Lapse', due: ({ deadline }) => deadline && endOfDanishDay(deadline) },
      pauseEnds: {
        title: 'Pausen slutter',
        command: 'ResumeProposal',
        due: ({ paused }) => (paused?.until ? endOfDanishDay(paused.until) : undefined),
      },
    },
    events: proposalEvents,
    evolve: proposalEvolve,
    commands,
    awaits: () => [],
    label: ({ title }) => title,
    ...(version === 2 && { migration: toVersion2 }),
  });
}
