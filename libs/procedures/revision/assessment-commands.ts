import { type Run, type Surroundings, commandsOf } from '#engine/procedure.js';
import type { AgreementContext } from '../agreement/context.js';
import { GOVERNANCE, rulesNow } from '../governance/rules.js';
import { Refusal } from '#engine/refusal.js';
import { anySeat } from '../mandates.js';
import * as input from './commands.js';
import type { RevisionContext } from './context.js';
import type { NeedReported, RevisionFact } from './events.js';
import * as mandate from './mandates.js';

const command = commandsOf<RevisionContext, RevisionFact>();

/** Commands from the need to the choice of spor, and back to it. */
export const assessmentCommands = {
  ReportNeed: command({
    title: 'Rejs behov for revision',
    description: 'Siger, at en aftale skal revideres, og hvorfor.',
    input: input.ReportNeed,
    fact: 'NeedReported',
    mandate: anySeat,
    needs: ({ agreement }) => [{ procedure: 'agreement', id: agreement }, GOVERNANCE],
    record: reportNeed,
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

/** The need takes with it who owns the agreement and the rules in force, so that the run keeps them whatever changes. */
function reportNeed(
  data: input.ReportNeed,
  _run: Run<RevisionContext>,
  surroundings: Surroundings,
): NeedReported['data'] {
  const agreement: Run<AgreementContext> = surroundings.run({ procedure: 'agreement', id: data.agreement });
  const { tovholderfunktion, title } = agreement.context;
  if (tovholderfunktion === undefined) {
    const message = `»${title}« har ingen tovholderfunktion, så ingen kan vurdere behovet. Bed sekretariatet vælge en.`;
    throw new Refusal('requirement-not-met', message);
  }
  return { ...data, tovholderfunktion, rules: rulesNow(surroundings) };
}
