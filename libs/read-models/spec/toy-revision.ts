import { plusDays } from '#engine/calendar.js';
import type { Fact, Occurrence, Side } from '#engine/fact.js';
import { Id, Text, Whole } from '#engine/fields.js';
import { type MandateRule, commandsOf, defineProcedure } from '#engine/procedure.js';

class ReportToyNeed {
  @Id('Aftale') agreement!: string;
  @Text('Behov') need!: string;
}

class ProposeToySpor {
  @Whole('Spor', { min: 1, max: 3 }) spor!: number;
}

class ToyReason {
  @Text('Begrundelse', { optional: true }) reason?: string;
}

interface Revision {
  readonly agreement: string;
  readonly need: string;
  readonly proposals: { readonly [side in Side]?: number };
}

type RevisionFact =
  | Fact<'NeedReported', { agreement: string; need: string }>
  | Fact<'SporProposed', { spor: number }>
  | Fact<'AssessmentReopened', { reason?: string }>
  | Fact<'RevisionPaused', { reason?: string }>
  | Fact<'RevisionResumed', { reason?: string }>
  | Fact<'RevisionPublished', { reason?: string }>;

type Proposed = Occurrence<Extract<RevisionFact, { type: 'SporProposed' }>>;

const command = commandsOf<Revision, RevisionFact>();
const tovholdere: MandateRule<Revision> = {
  rule: 'tovholdere',
  who: 'gøres af aftalens tovholdere',
  seats: () => [
    { function: 'tovholder', body: 'tf-1', side: 'municipal' },
    { function: 'tovholder', body: 'tf-1', side: 'regional' },
  ],
};
const chair: MandateRule<Revision> = { rule: 'chair', who: 'gøres af formanden', seats: () => [{ function: 'chair' }] };

function sameFromTheOther({ proposals }: Revision, { data, mandate }: Proposed): boolean {
  return Object.entries(proposals).some(([side, spor]) => side !== mandate.side && spor === data.spor);
}

/** A revision of an agreement: both sides must name the same spor, then the chair publishes within thirty days. */
export const toyRevision = defineProcedure<Revision, RevisionFact>({
  name: 'revision',
  version: 1,
  title: 'Revision',
  description: 'En revision.',
  begin: { agreement: '', need: '', proposals: {} },
  chart: {
    title: 'Revision',
    description: 'En revision.',
    initial: 'unknown',
    states: {
      unknown: { title: 'Ukendt', description: 'Endnu ikke meldt.', on: { NeedReported: { target: 'assessment' } } },
      open: {
        title: 'Åben',
        description: 'I gang.',
        type: 'parallel',
        on: { RevisionPublished: { target: 'published' } },
        states: {
          progress: {
            title: 'Fremdrift',
            description: 'Hvor langt den er.',
            initial: 'assessment',
            states: {
              assessment: {
                title: 'Vurdering',
                description: 'Hvilket spor?',
                on: { SporProposed: [{ guard: 'sameFromTheOther', target: 'work.reviewing' }, {}] },
              },
              work: {
                title: 'Arbejde',
                description: 'Teksten revideres.',
                initial: 'reviewing',
                states: {
                  reviewing: {
                    title: 'Gennemgang',
                    description: 'Teksten gennemgås.',
                    timers: ['reviewIsLate'],
                    on: { AssessmentReopened: { target: 'assessment' } },
                  },
                },
              },
            },
          },
          pace: {
            title: 'Tempo',
            description: 'Er den i gang?',
            initial: 'running',
            states: {
              running: {
                title: 'Løber',
                description: 'I gang.',
                quiet: true,
                on: { RevisionPaused: { target: 'paused' } },
              },
              paused: { title: 'På pause', description: 'Venter.', on: { RevisionResumed: { target: 'running' } } },
            },
          },
        },
      },
      published: { title: 'Offentliggjort', description: 'Færdig.', type: 'final' },
    },
  },
  guards: {
    sameFromTheOther: {
      text: 'Den anden side skal have foreslået samme spor.',
      readsInput: true,
      holds: (context, fact) => sameFromTheOther(context, fact as Proposed),
    },
  },
  timers: {
    reviewIsLate: {
      title: 'Gennemgangen er sen',
      command: 'Pause',
      due: (_, at) => `${plusDays(at.slice(0, 10), 30)}T00:00:00.000Z`,
    },
  },
  events: {
    NeedReported: { title: 'Et behov er meldt', description: 'Nogen har meldt et behov.' },
    SporProposed: { title: 'Et spor er foreslået', description: 'En tovholder har vurderet.' },
    AssessmentReopened: { title: 'Vurderingen er genåbnet', description: 'Der vurderes forfra.' },
    RevisionPaused: { title: 'Sat på pause', description: 'Venter.' },
    RevisionResumed: { title: 'Genoptaget', description: 'I gang igen.' },
    RevisionPublished: { title: 'Offentliggjort', description: 'Færdig.' },
  },
  evolve: {
    NeedReported: (context, { data }) => ({ ...context, ...data }),
    SporProposed: (context, { data, mandate }) => ({
      ...context,
      proposals: { ...context.proposals, [mandate.side!]: data.spor },
    }),
    AssessmentReopened: (context) => ({ ...context, proposals: {} }),
    RevisionPaused: (context) => context,
    RevisionResumed: (context) => context,
    RevisionPublished: (context) => context,
  },
  commands: {
    Report: command({
      title: 'Meld behov',
      description: 'Melder et behov.',
      input: ReportToyNeed,
      fact: 'NeedReported',
      mandate: tovholdere,
    }),
    Propose: command({
      title: 'Foreslå spor',
      description: 'Vurderer.',
      input: ProposeToySpor,
      fact: 'SporProposed',
      mandate: tovholdere,
    }),
    Reopen: command({
      title: 'Genåbn',
      description: 'Vurderer forfra.',
      input: ToyReason,
      fact: 'AssessmentReopened',
      mandate: chair,
    }),
    Pause: command({
      title: 'Sæt på pause',
      description: 'Venter.',
      input: ToyReason,
      fact: 'RevisionPaused',
      mandate: chair,
    }),
    Resume: command({
      title: 'Genoptag',
      description: 'Går i gang.',
      input: ToyReason,
      fact: 'RevisionResumed',
      mandate: chair,
    }),
    Publish: command({
      title: 'Offentliggør',
      description: 'Gør færdig.',
      input: ToyReason,
      fact: 'RevisionPublished',
      mandate: chair,
    }),
  },
  awaits: ({ context, timers }, states) => {
    if (states.includes('work.reviewing')) {
      const dueAt = timers.find(({ id }) => id === 'reviewIsLate')?.dueAt;
      return [{ command: 'Publish', ...(dueAt && { dueAt }) }];
    }
    const sides = (['municipal', 'regional'] as const).filter((side) => context.proposals[side] === undefined);
    return sides.map((side) => ({ command: 'Propose', side }));
  },
  label: ({ need }) => need,
  subject: ({ agreement }) => (agreement ? { procedure: 'agreement', id: agreement } : undefined),
});
