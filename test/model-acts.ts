import type { ActingSeat } from '#engine/procedure.js';
import { bareRules } from './governance-rules.js';
import { people } from './people.js';
import type { Act, Others } from './specification.js';

const version = (number: number, validFrom: string, changes: object = {}) => ({
  number,
  title: `Modellen, version ${number}`,
  validFrom,
  decidedBy: 'SSS',
  rules: { ...bareRules, ...changes },
});

/** The model in three versions: the second hears longer, in the third a sundhedsråd stands in for SSS and SSU. */
export const threeModels: Others = {
  'governance/syddanmark': {
    versions: [
      version(1, '2023-01-25'),
      version(2, '2024-03-04', { hearingMinimumDays: 28 }),
      version(3, '2024-03-11', {
        hearingMinimumDays: 28,
        chairmanship: 'sundhedsraad',
        approval: 'sundhedsraad',
        finalTreatment: 'sundhedsraad',
      }),
    ],
  },
};

/**
 * Beside them a fourth, under which meetings decide what the chairmanship did, and spor 3 is the steering group's
 * alone.
 */
export const fourModels: Others = {
  'governance/syddanmark': {
    versions: [
      ...(threeModels['governance/syddanmark'] as { versions: object[] }).versions,
      version(4, '2024-03-12', {
        chairMayApprove: ['commissorium', 'shortHearing', 'writtenApprovalAfterSilence'],
        approvalPaths: [{ procedure: 'revision', spor: 3, steps: [{ step: 'approval', approvers: ['meeting'] }] }],
      }),
    ],
  },
};

/** The secretariat moves the run to a version of the model, on a day when all three are in force. */
export const movedTo = (model: number, at = '2024-03-12T09:00:00.000Z'): Act => ({
  by: people.municipalSecretariat,
  command: 'MoveToModel',
  data: { model, basis: 'SSS besluttede det den 1. marts 2024, punkt 4' },
  at,
});

const newChair = (side: 'municipal' | 'regional', person: string): ActingSeat => ({
  person,
  seat: `sundhedsraad-chair-${side}`,
  body: 'sundhedsraad',
  function: 'chair',
  side,
});

/** The two chairs of the sundhedsråd. */
export const newChairs = { municipal: newChair('municipal', 'p-solveig'), regional: newChair('regional', 'p-erik') };
