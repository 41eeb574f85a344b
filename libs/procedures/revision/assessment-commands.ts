import { commandsOf } from '#engine/procedure.js';
import { GOVERNANCE, rulesNow } from '../carried-rules.js';
import { anySeat } from '../mandates.js';
import { ownerOf } from '../owned-agreement.js';
import * as input from './commands.js';
import type { SharedFact } from './events.js';
import * as mandate from './mandates.js';
import type { SharedContext } from './shared-context.js';

const command = commandsOf<SharedContext, SharedFact>();

/** Commands from the need to the choice of spor, and back to it. */
export const assessmentCommands = {
  ReportNeed: command({
    title: 'Rejs behov for revision',
    description: 'Siger, at en aftale skal revideres, og hvorfor.',
    input: input.ReportNeed,
    fact: 'NeedReported',
    mandate: anySeat,
    needs: ({ agreement }) => [{ procedure: 'agreement', id: agreement }, GOVERNANCE],
    // The run keeps who owns the agreement and the rules in force, whatever changes later.
    record: (data, _run, surroundings) => ({
      ...data,
      tovholderfunktion: ownerOf(surroundings, data.agreement),
      rules: rulesNow(surroundings),
    }),
  }),
  ProposeSpor: command({
    title: 'Peg på spor',
    description: 'Siger, hvilket spor revisionen skal på, og hvorfor.',
    input: input.ProposeSpor,
    fact: 'SporProposed',
    mandate: mandate.tovholder,
  }),
  ProposeNoNeed: command({
    title: 'Intet behov',
    description: 'Siger, at aftalen ikke behøver at blive revideret nu.',
    input: input.ProposeNoNeed,
    fact: 'NoNeedProposed',
    mandate: mandate.tovholder,
  }),
  ConsentToLowerSpor: command({
    title: 'Sig ja til lavere spor',
    description: 'Siger for sin side ja til at gå ned i spor.',
    input: input.ConsentToLowerSpor,
    fact: 'LowerSporConsented',
    settles: ['SporProposed'],
    mandate: mandate.contactDirector,
  }),
  RefuseLowerSpor: command({
    title: 'Sig nej til lavere spor',
    description: 'Lader tovholderne vurdere forfra.',
    input: input.RefuseLowerSpor,
    fact: 'LowerSporRefused',
    mandate: mandate.contactDirector,
  }),
  ReopenAssessment: command({
    title: 'Vurdér sporet igen',
    description: 'Går tilbage til vurderingen, fordi sporet ikke passer.',
    input: input.ReopenAssessment,
    fact: 'AssessmentReopened',
    mandate: mandate.owner,
  }),
};
