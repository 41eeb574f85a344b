import { commandsOf } from '#engine/procedure.js';
import { koordinationsgruppen } from '../mandates.js';
import * as input from './commands.js';
import type { SharedFact } from './events.js';
import type { SharedContext } from './shared-context.js';

const command = commandsOf<SharedContext, SharedFact>();

/** Commands by which the secretariat enters a course from before the system. */
export const knownCourseCommands = {
  RegisterKnownCourse: command({
    title: 'Registrér kendt forløb',
    description: 'Registrerer et forløb fra før systemet.',
    input: input.RegisterKnownCourse,
    fact: 'KnownCourseRegistered',
    mandate: koordinationsgruppen,
    needs: ({ agreement }) => [{ procedure: 'agreement', id: agreement }],
    record: (data, _run, { run }) => {
      run({ procedure: 'agreement', id: data.agreement });
      return data;
    },
  }),
  RecordMilestone: command({
    title: 'Notér kendt skridt',
    description: 'Noterer et skridt, et dokument viser.',
    input: input.RecordMilestone,
    fact: 'MilestoneRecorded',
    mandate: koordinationsgruppen,
  }),
  CloseKnownCourse: command({
    title: 'Afslut kendt forløb',
    description: 'Siger, hvordan forløbet endte.',
    input: input.CloseKnownCourse,
    fact: 'KnownCourseClosed',
    mandate: koordinationsgruppen,
  }),
};
