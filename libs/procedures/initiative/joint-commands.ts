import { commandsOf } from '#engine/procedure.js';
import { koordinationsgruppen } from '../mandates.js';
import { assertApproved, commissoriumRefs } from '../approved-commissorium.js';
import type { InitiativeContext } from './context.js';
import type { InitiativeFact } from './events.js';
import * as input from './work-inputs.js';

const command = commandsOf<InitiativeContext, InitiativeFact>();

/** Commands by which a joint initiative moves on; Koordinationsgruppen records what SSS decides. */
export const jointCommands = {
  MandateInitiative: command({
    title: 'Giv mandat',
    description: 'Registrerer, hvad arbejdet bygger på: et kommissorium, eller en beslutning om at undvære det.',
    input: input.MandateInitiative,
    fact: 'InitiativeMandated',
    mandate: koordinationsgruppen,
    needs: ({ commissorium }) => commissoriumRefs(commissorium),
    record: (data, _run, surroundings) => {
      if (data.commissorium !== undefined) assertApproved(data.commissorium, surroundings);
      return data;
    },
  }),
  BeginInitiativeWork: command({
    title: 'Begynd arbejdet',
    description: 'Registrerer, at arbejdet er begyndt.',
    input: input.BeginInitiativeWork,
    fact: 'WorkBegun',
    mandate: koordinationsgruppen,
  }),
  BeginInitiativeImplementation: command({
    title: 'Begynd implementeringen',
    description: 'Registrerer, at resultatet er ved at blive taget i brug.',
    input: input.BeginInitiativeImplementation,
    fact: 'ImplementationBegun',
    mandate: koordinationsgruppen,
  }),
};
