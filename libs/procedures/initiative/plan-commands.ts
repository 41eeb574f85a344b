import { commandsOf } from '#engine/procedure.js';
import { bodyRefs } from '../named-body.js';
import { koordinationsgruppen } from '../mandates.js';
import * as input from './commands.js';
import type { InitiativeContext } from './context.js';
import type { InitiativeFact } from './events.js';
import * as mandate from './mandates.js';

const command = commandsOf<InitiativeContext, InitiativeFact>();

/** Commands about an initiative whatever its level: its place in the plan, priority, level, pace and end. */
export const planCommands = {
  ProposeInitiative: command({
    title: 'Foreslå indsats',
    description: 'Foreslår en indsats til implementeringsplanen.',
    input: input.ProposeInitiative,
    fact: 'InitiativeProposed',
    mandate: koordinationsgruppen,
  }),
  IncludeInPlan: command({
    title: 'Tag med i planen',
    description: 'Gør indsatsen til en linje i en implementeringsplan.',
    input: input.IncludeInPlan,
    fact: 'InitiativeIncludedInPlan',
    mandate: mandate.koordinationsgruppenOrPlan,
  }),
  CarryInitiativeOver: command({
    title: 'Før videre til næste plan',
    description: 'Siger, at indsatsen skal fortsætte i den næste plan. Arbejdet standser ikke.',
    input: input.CarryInitiativeOver,
    fact: 'InitiativeCarriedOver',
    mandate: mandate.koordinationsgruppenOrPlan,
  }),
  StartInitiative: command({
    title: 'Sæt indsatsen i gang',
    description: 'Sætter indsatsen i gang på sit niveau, eller registrerer, hvor en videreført indsats allerede står.',
    input: input.StartInitiative,
    fact: 'InitiativeStarted',
    mandate: koordinationsgruppen,
  }),
  RecordNextStep: command({
    title: 'Notér næste skridt',
    description: 'Noterer, hvad der skal ske nu, og hvilket organ der har ansvaret.',
    input: input.RecordNextStep,
    fact: 'NextStepRecorded',
    mandate: koordinationsgruppen,
    needs: ({ responsible }) => (responsible === undefined ? [] : bodyRefs([responsible])),
    record: (data, _run, { run }) => {
      if (data.responsible !== undefined) run({ procedure: 'body', id: data.responsible });
      return data;
    },
  }),
  ReprioritiseInitiative: command({
    title: 'Ændr prioritet',
    description: 'Registrerer en beslutning om indsatsens prioritet.',
    input: input.ReprioritiseInitiative,
    fact: 'InitiativeReprioritised',
    mandate: koordinationsgruppen,
  }),
  ChangeInitiativeLevel: command({
    title: 'Skift niveau',
    description: 'Registrerer en beslutning om, at indsatsen skal være fælles, LEAD eller FRI.',
    input: input.ChangeInitiativeLevel,
    fact: 'LevelChanged',
    mandate: koordinationsgruppen,
  }),
  PauseInitiative: command({
    title: 'Sæt indsatsen på pause',
    description: 'Lader arbejdet ligge stille til en dag eller en begivenhed.',
    input: input.PauseInitiative,
    fact: 'InitiativePaused',
    mandate: koordinationsgruppen,
  }),
  ResumeInitiative: command({
    title: 'Genoptag indsatsen',
    description: 'Fortsætter præcis, hvor indsatsen slap.',
    input: input.ResumeInitiative,
    fact: 'InitiativeResumed',
    mandate: mandate.koordinationsgruppenOrClock,
  }),
  DiscontinueInitiative: command({
    title: 'Stop indsatsen',
    description: 'Registrerer en beslutning om ikke at arbejde videre.',
    input: input.DiscontinueInitiative,
    fact: 'InitiativeDiscontinued',
    mandate: koordinationsgruppen,
  }),
  CompleteInitiative: command({
    title: 'Afslut indsatsen',
    description: 'Siger, at indsatsen er nået i mål, og hvad den førte til.',
    input: input.CompleteInitiative,
    fact: 'InitiativeCompleted',
    mandate: koordinationsgruppen,
  }),
};
