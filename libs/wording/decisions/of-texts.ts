import { type Decision, type Matter, known, sentence } from './decision.js';

type Decisions = { readonly [command: string]: Decision };

const named = ({ subject, label }: Matter): string => subject ?? label;

/** What is changed, in the words of those who wrote the draft. */
const changes = (matter: Matter): string | undefined => {
  const { draft } = known(matter);
  return draft?.summary && `Det er ændret: ${sentence(draft.summary)}`;
};

const title = (matter: Matter): string => known(matter).title ?? matter.label;

const UNTIL_BOTH = 'Der er ingen frist, og der sker ikke noget, før begge sider har svaret.';
const STANDS = 'Den gældende aftale står ved magt så længe.';

/** What the contact directors and the tovholdere say is good enough to go on. */
export const reviews = {
  revision: {
    SignOff: {
      kind: 'review',
      about: (matter) => `${named(matter)}: rettelsen er klar til at blive udgivet.`,
      more: changes,
      silence: () => `Rettelsen bliver ikke udgivet. ${UNTIL_BOTH} ${STANDS}`,
      also: ['ReopenAssessment'],
    },
    ConsentToLowerSpor: {
      kind: 'review',
      about(matter) {
        const choice = known(matter).assessments?.municipal?.choice;
        const to = typeof choice === 'number' ? `spor ${choice}` : 'et lavere spor';
        return `${named(matter)}: tovholderne vil føre revisionen videre på ${to}, og det kræver begge kontaktdirektørers ja.`;
      },
      silence: () => `Revisionen står stille. ${UNTIL_BOTH} ${STANDS}`,
      also: ['RefuseLowerSpor'],
    },
    ApproveReview: {
      kind: 'review',
      about: (matter) => `${named(matter)}: det gennemsete udkast skal videre til formandskabet.`,
      more: changes,
      silence: () => `Udkastet kommer ikke til formandskabet. ${UNTIL_BOTH} ${STANDS}`,
      also: [],
    },
  },
  commissorium: {
    QualifyCommissorium: {
      kind: 'review',
      about: (matter) => `Kommissoriet »${title(matter)}« skal kvalificeres, før det kan godkendes.`,
      silence: () => `Arbejdsgruppen kan ikke nedsættes. ${UNTIL_BOTH}`,
      also: ['ReturnCommissorium'],
    },
  },
} satisfies { readonly [procedure: string]: Decisions };

/** What chairs, members and secretariats approve. */
export const approvals = {
  revision: {
    ApproveAsChair: {
      kind: 'approval',
      about: (matter) =>
        matter.state === 'spor3.hearingDraft'
          ? `${named(matter)}: udkastet skal godkendes, før det sendes i høring.`
          : `${named(matter)}: en ny udgave skal godkendes mellem møderne.`,
      more: changes,
      silence: ({ state }) =>
        state === 'spor3.hearingDraft'
          ? `Høringen kan ikke begynde. ${UNTIL_BOTH} ${STANDS}`
          : `Den nye udgave træder ikke i kraft. ${UNTIL_BOTH} ${STANDS}`,
      also: ['ReturnByChair', 'LiftToMeeting'],
    },
  },
  commissorium: {
    ApproveCommissoriumAsChair: {
      kind: 'approval',
      about: (matter) => `Kommissoriet »${title(matter)}« skal godkendes mellem møderne.`,
      silence: () => `Arbejdsgruppen kan ikke nedsættes. ${UNTIL_BOTH}`,
      also: ['ReturnCommissorium', 'SendToWrittenApproval'],
    },
  },
  writtenApproval: {
    AnswerWrittenApproval: {
      kind: 'approval',
      about: (matter) => `»${title(matter)}« er sendt til skriftlig godkendelse.`,
      silence: (matter) => `${known(matter).atDeadline ?? ''} Tavshed bliver aldrig talt som et ja.`.trim(),
      also: [],
    },
    ApproveAsChair: {
      kind: 'approval',
      about: (matter) =>
        `Den skriftlige godkendelse af »${title(matter)}« gav ikke et svar, så formandskabet afgør det.`,
      silence: () => `Teksten er ikke godkendt. ${UNTIL_BOTH}`,
      also: ['ReturnByChair', 'LiftToMeeting'],
    },
  },
  hearing: {
    ApproveShortDeadline: {
      kind: 'approval',
      about: (matter) => `»${title(matter)}« skal i høring med en kortere frist, end reglerne siger.`,
      more(matter) {
        const { shortenedBecause } = known(matter);
        return shortenedBecause && `Begrundelsen er: ${sentence(shortenedBecause)}`;
      },
      silence: () => `Høringen kan ikke begynde med den korte frist. ${UNTIL_BOTH}`,
      also: ['RefuseShortDeadline'],
    },
  },
  succession: {
    ApproveSuccession: {
      kind: 'approval',
      about: (matter) => `»${title(matter)}« skal godkendes af begge sider, før arbejdet kan flyttes.`,
      silence: () => 'Uden begge siders ja bliver skiftet ikke ført ud i livet på dagen, og arbejdet bliver liggende.',
      also: ['ReopenSuccession'],
    },
  },
} satisfies { readonly [procedure: string]: Decisions };
