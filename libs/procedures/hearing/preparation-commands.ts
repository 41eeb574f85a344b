import { danishDay } from '#engine/calendar.js';
import { commandsOf } from '#engine/procedure.js';
import { GOVERNANCE, rulesNow } from '../carried-rules.js';
import { ownerOfHearing, revisionRef, rulesOfRevision } from '../heard-revision.js';
import { byPolicy } from '../mandates.js';
import { bodyRefs } from '../named-body.js';
import * as input from './commands.js';
import type { HearingContext } from './context.js';
import { deadlineFrom } from './deadline.js';
import type { HearingFact } from './events.js';
import { heardParties } from './heard-parties.js';
import * as mandate from './mandates.js';

const command = commandsOf<HearingContext, HearingFact>();

/** Commands until the parties are asked. */
export const preparationCommands = {
  PrepareHearing: command({
    title: 'Forbered høring',
    description: 'Lægger tekst, parter, spørgsmål og frist frem, før parterne spørges.',
    input: input.PrepareHearing,
    fact: 'HearingPrepared',
    mandate: mandate.preparer,
    needsSeatsOf: ({ parties }) => parties,
    needs: ({ parties, about, subject }) => [
      ...bodyRefs(parties),
      GOVERNANCE,
      ...(about && subject ? [{ procedure: about, id: subject }] : []),
    ],
    record: (data, _run, surroundings) => {
      const { about, subject } = data;
      if (about && subject) surroundings.run({ procedure: about, id: subject });
      const { function: role, body } = surroundings.acting;
      return {
        ...data,
        parties: heardParties(data.parties, surroundings),
        owner: { function: role, body },
        rules: rulesNow(surroundings),
      };
    },
  }),
  BeginHearing: command({
    title: 'Begynd revisionens høring',
    description: 'Sker, når en revision sender sit udkast i høring.',
    input: input.BeginHearing,
    fact: 'HearingBegun',
    mandate: byPolicy,
    needsSeatsOf: ({ parties }) => parties,
    needs: ({ parties, revision }) => [...bodyRefs(parties), revisionRef(revision)],
    // The hearing goes by the rules its revision carries, whatever has been adopted since.
    record: (data, _run, surroundings) => {
      const rules = rulesOfRevision(data.revision, surroundings);
      const deadline = deadlineFrom(danishDay(surroundings.now), {
        rules,
        ...(data.deadline && { deadline: data.deadline }),
      });
      const owner = ownerOfHearing(data.revision, surroundings);
      return { ...data, parties: heardParties(data.parties, surroundings), owner, rules, deadline };
    },
  }),
  ChangePreparation: command({
    title: 'Ret forberedelsen',
    description: 'Ændrer parter, spørgsmål eller frist, før parterne spørges.',
    input: input.ChangePreparation,
    fact: 'PreparationChanged',
    mandate: mandate.owner,
    needsSeatsOf: ({ parties = [] }) => parties,
    needs: ({ parties = [] }) => bodyRefs(parties),
    record: ({ parties, ...data }, _run, surroundings) => ({
      ...data,
      ...(parties && { parties: heardParties(parties, surroundings) }),
    }),
  }),
  ApproveShortDeadline: command({
    title: 'Godkend kort frist',
    description: 'Godkender for sin side en frist, der er kortere end reglerne siger.',
    input: input.ApproveShortDeadline,
    fact: 'ShortDeadlineApproved',
    settles: ['HearingPrepared', 'PreparationChanged'],
    mandate: mandate.chairmanship,
  }),
  RefuseShortDeadline: command({
    title: 'Afvis kort frist',
    description: 'Lader reglernes frist gælde.',
    input: input.RefuseShortDeadline,
    fact: 'ShortDeadlineRefused',
    mandate: mandate.chairmanship,
  }),
  OpenHearing: command({
    title: 'Åbn høring',
    description: 'Spørger parterne; fristen begynder.',
    input: input.OpenHearing,
    fact: 'HearingOpened',
    mandate: mandate.owner,
    record: (data, { context }, { now }) => ({ ...data, deadline: deadlineFrom(danishDay(now), context) }),
  }),
};
