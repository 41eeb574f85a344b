import { type Run, commandsOf } from '#engine/procedure.js';
import { koordinationsgruppen } from '../mandates.js';
import * as input from './commands.js';
import type { AgreementContext } from './context.js';
import type { AgreementFact } from './events.js';
import { assessor } from './mandates.js';
import { bodyRefs, namedBodies } from '../named-body.js';

const command = commandsOf<AgreementContext, AgreementFact>();

/** Those who were asked about the newest version that anybody was asked about. */
const askedParties = ({ context }: Run<AgreementContext>) => context.adoptions?.at(-1)?.parties ?? [];

/** Commands about what a version asks of others, and about who has adopted it. */
export const adoptionCommands = {
  AssessRequirements: command({
    title: 'Vurdér krav til andre',
    description: 'Siger, om næste version kræver en dialog med PLO eller brug af modellen for opgaveoverdragelse.',
    input: input.AssessRequirements,
    fact: 'RequirementsAssessed',
    mandate: assessor,
  }),
  RecordPracticeDialogue: command({
    title: 'Registrér dialog med PLO',
    description: 'Registrerer dialogen om en eventuel lokalaftale.',
    input: input.RecordPracticeDialogue,
    fact: 'PracticeDialogueRecorded',
    mandate: assessor,
  }),
  RecordTaskTransferModel: command({
    title: 'Registrér opgaveoverdragelse',
    description: 'Registrerer, at modellen for opgaveoverdragelse er brugt.',
    input: input.RecordTaskTransferModel,
    fact: 'TaskTransferModelUsed',
    mandate: assessor,
  }),
  OpenAdoption: command({
    title: 'Spørg parterne',
    description: 'Navngiver de parter, der skal tage stilling til en version, eller flere parter til den samme.',
    input: input.OpenAdoption,
    fact: 'AdoptionOpened',
    mandate: koordinationsgruppen,
    needs: ({ parties }) => bodyRefs(parties),
    record: ({ number, parties }, _run, surroundings) => ({ number, parties: namedBodies(parties, surroundings) }),
  }),
  RecordPartyDecision: command({
    title: 'Registrér parts beslutning',
    description: 'Registrerer, hvad en part har besluttet, hvornår, og hvor det står.',
    input: input.RecordPartyDecision,
    fact: 'PartyDecided',
    mandate: koordinationsgruppen,
    among: { party: askedParties },
  }),
  RecordOptOut: command({
    title: 'Registrér part udenfor',
    description: 'Registrerer, at en part står uden for aftalen. De andre parter standses ikke.',
    input: input.RecordOptOut,
    fact: 'PartyOptedOut',
    mandate: koordinationsgruppen,
    among: { party: askedParties },
  }),
  RecordAdoptionCount: command({
    title: 'Notér antal vedtagelser',
    description: 'Noterer, hvor mange der har vedtaget, når det ikke vides hvem.',
    input: input.RecordAdoptionCount,
    fact: 'AdoptionCountRecorded',
    mandate: koordinationsgruppen,
  }),
};
