import { danishDay } from '#engine/calendar.js';
import type { ChartState } from '#engine/chart.js';
import type { Fact } from '#engine/fact.js';
import { Text, Whole } from '#engine/fields.js';
import type { Command, Guard, Procedure, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { inDanish } from '#calendar/in-danish.js';
import { type CarriedRules, GOVERNANCE, carriedRules } from './carried-rules.js';
import type { GovernanceContext } from './governance/model.js';

/** Moves one open run to a version of the model that is in force, on a basis that stands in the run. */
export class MoveToModel {
  @Whole('Version af styringsmodellen', { min: 1, max: 1_000 }) model!: number;
  @Text('Grundlag for flytningen', { max: 300, help: 'Hvem der besluttede den, hvor og hvornår', plain: true })
  basis!: string;
}

export type MovedToModel = Fact<
  'MovedToModel',
  MoveToModel & { readonly rules: CarriedRules; /** The version it followed until then. */ readonly leaves: number }
>;

const EVENT = 'MovedToModel';
const GUARD = 'modelIsNewer';

const newer: Guard<unknown, Fact> = {
  text: 'Forløbet følger allerede den version af styringsmodellen eller en nyere.',
  readsInput: true,
  holds: (context, { data }) => (carriedRules(context)?.model ?? 0) < (data as MovedToModel['data']).model,
};

const command: Command<unknown, MovedToModel, MoveToModel> = {
  title: 'Flyt til nyere styringsmodel',
  description:
    'Forløbet følger herfra reglerne i en nyere version. Det, der er gjort, og frister, der løber, står ved magt.',
  input: MoveToModel,
  fact: EVENT,
  mandate: {
    rule: 'secretariatByCarriedRules',
    who: 'registreres af det sekretariat, forløbets regler nævner',
    seats: ({ context }) => {
      const rules = carriedRules(context);
      return rules ? [{ function: 'secretary', body: rules.secretariat }] : [];
    },
  },
  needs: () => [GOVERNANCE],
  record: (input, { context }, surroundings) => ({
    ...input,
    rules: { ...versionNumbered(input.model, surroundings).rules, model: input.model },
    leaves: carriedRules(context)?.model ?? 0,
  }),
};

/**
 * Lets the runs of a procedure that carries rules be moved to a newer version of the model, in every state that is
 * neither before the beginning nor final. A move changes the rules and nothing else: no state, no deadline, no yes.
 * @param besides names of outermost states whose runs carry no rules
 */
export function underModel(procedure: Procedure, besides: readonly string[] = []): Procedure {
  const { chart } = procedure;
  const left = new Set([chart.initial, ...besides]);
  const states = Object.entries(chart.states ?? {}).map(([name, state]) => [
    name,
    left.has(name) ? state : taking(state),
  ]);
  return {
    ...procedure,
    chart: { ...chart, states: Object.fromEntries(states) as NonNullable<ChartState['states']> },
    guards: { ...procedure.guards, [GUARD]: newer },
    events: {
      ...procedure.events,
      [EVENT]: {
        title: 'Flyttet til nyere styringsmodel',
        description: 'Forløbet følger herfra reglerne i den version; det, der er gjort, står ved magt.',
      },
    },
    evolve: {
      ...procedure.evolve,
      [EVENT]: (context, fact) => ({ ...(context as object), rules: (fact as MovedToModel).data.rules }),
    },
    commands: { ...procedure.commands, MoveToModel: command as unknown as Procedure['commands'][string] },
  };
}

/** Noted by the outermost state that no final state lies within; a run that has ended is not moved. */
function taking(state: ChartState): ChartState {
  if (state.type === 'final') return state;
  if (!holdsFinal(state)) return { ...state, on: { ...state.on, [EVENT]: { guard: GUARD } } };
  const states = Object.entries(state.states ?? {}).map(([name, child]) => [name, taking(child)]);
  return { ...state, states: Object.fromEntries(states) as NonNullable<ChartState['states']> };
}

function holdsFinal({ states = {} }: ChartState): boolean {
  return Object.values(states).some((child) => child.type === 'final' || holdsFinal(child));
}

function versionNumbered(number: number, { run, now }: Surroundings) {
  const { versions } = run<GovernanceContext>(GOVERNANCE).context;
  const version = versions.find((one) => one.number === number);
  if (version === undefined) {
    const known = versions.map((one) => one.number).join(', ');
    throw new Refusal('unknown-reference', `Styringsmodellen har ingen version ${number}. De kendte er: ${known}.`);
  }
  if (version.validFrom <= danishDay(now)) return version;
  const from = inDanish(version.validFrom);
  throw new Refusal(
    'requirement-not-met',
    `Version ${number} gælder først fra ${from}. Flyt forløbet den dag eller senere.`,
  );
}
