import type { Procedure } from '#engine/procedure.js';
import { commissorium } from '#procedures/commissorium/procedure.js';
import { underModel } from '#procedures/move-to-model.js';
import { governance } from '#procedures/governance/procedure.js';
import { revision } from '#procedures/revision/procedure.js';
import { firstRevision } from '#procedures/revision/v1/procedure.js';
import { movedTo, newChairs, threeModels } from '../model-acts.js';
import { people } from '../people.js';
import * as acts from '../revision-acts.js';
import { bareRules } from '../governance-rules.js';
import * as commissorium1 from './commissorium-acts.js';
import type { Tale } from './golden.js';

const { act, surroundings } = acts;
const known = { ...surroundings, ...threeModels };

/** Tales of the model: versions with every rule written down, and runs that are moved from one to another. */
export const modelTales: readonly Tale[] = [
  {
    procedure: governance,
    name: 'every-rule-written-down',
    about: 'En version med bare roller, og en med alle regler og mærket for det, der skal bekræftes.',
    acts: [
      act(people.municipalSecretariat, 'AdoptModel', {
        title: 'Modellen fra 2023',
        validFrom: '2023-01-25',
        decidedBy: 'SSS',
        rules: bareRules,
      }),
      act(people.regionalSecretariat, 'AdoptModel', {
        title: 'Modellen fra 2027',
        validFrom: '2027-01-01',
        decidedBy: 'Sundhedsrådet',
        rules: {
          ...bareRules,
          chairmanship: 'sundhedsraad',
          approval: 'sundhedsraad',
          finalTreatment: 'sundhedsraad',
          approvalPaths: [
            {
              procedure: 'revision',
              spor: 3,
              steps: [
                { step: 'hearingDraft', approvers: ['chairmanship'] },
                { step: 'approval', approvers: ['meeting'] },
              ],
            },
          ],
          chairMayApprove: ['hearingDraft', 'spor2Revision'],
          writtenApproval: { answerDays: 21, silenceRule: 'abstention', quorumPercent: 50 },
          escalation: { resolutionDays: 10, passesBeforeLift: 1 },
          meetings: { submissionDays: 21 },
          toConfirm: ['writtenApproval', 'meetings'],
        },
      }),
    ],
  },
  {
    procedure: underModel(commissorium),
    name: 'moved-to-newer-model',
    about: 'Et kommissorium, der blev flyttet til en ny model og godkendt af det nye formandskab.',
    others: known,
    acts: [
      ...commissorium1.untilQualified,
      movedTo(3),
      commissorium1.approves(newChairs.municipal),
      commissorium1.approves(newChairs.regional),
    ],
  },
  movedOnSpor2(underModel(firstRevision, ['knownCourse'])),
  movedOnSpor2(underModel(revision, ['knownCourse'])),
];

function movedOnSpor2(procedure: Procedure): Tale {
  return {
    procedure,
    name: 'moved-to-newer-model',
    about: 'En revision på spor 2, der blev flyttet til en ny model, mens kontaktdirektørerne så på den.',
    others: known,
    acts: [
      acts.needReported,
      ...acts.bothName(2),
      acts.draft(people.municipalTovholder),
      movedTo(3),
      ...acts.bothReview,
      act(newChairs.municipal, 'ApproveAsChair'),
      act(newChairs.regional, 'ApproveAsChair'),
    ],
  };
}
