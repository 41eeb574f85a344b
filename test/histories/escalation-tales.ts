import { agreement } from '#procedures/agreement/procedure.js';
import { commissorium } from '#procedures/commissorium/procedure.js';
import { escalation } from '#procedures/escalation/procedure.js';
import type { GovernanceContext } from '#procedures/governance/model.js';
import { hearing } from '#procedures/hearing/procedure.js';
import { initiative } from '#procedures/initiative/procedure.js';
import { revision } from '#procedures/revision/procedure.js';
import * as agreements from '../agreement-acts.js';
import * as acts from '../escalation-acts.js';
import * as hearings from '../hearing-acts.js';
import * as initiatives from '../initiative-acts.js';
import { people, substituteFor } from '../people.js';
import * as revisions from '../revision-acts.js';
import * as commissoria from './commissorium-acts.js';
import type { Act, Others } from '../specification.js';
import type { Tale } from './golden.js';

const { act } = revisions;
const { municipalTovholder, municipalDirector, regionalDirector, municipalGroupSecretary } = people;
const { doubt, dispute, answered, withDirectors, withSss, announced, resolves, interpretation, opens, settles } = acts;

const closed = acts.falls('ClosePositions', '2024-03-15T23:00:00.000Z');

/** Doubt and dispute, from where they are raised to wherever they are settled. */
const courses: readonly Omit<Tale, 'procedure' | 'others'>[] = [
  {
    name: 'dispute-to-ssu',
    about: 'En tvist, som ingen svarede på, og som styregruppen fandt politisk.',
    acts: [
      dispute,
      closed,
      answered,
      acts.falls('PassAnswerDeadline', '2024-04-02T22:00:00.000Z'),
      resolves(municipalDirector),
      acts.falls('PassAnswerDeadline', '2024-04-17T22:00:00.000Z'),
      acts.referred,
      acts.ssuResolves(),
    ],
  },
  {
    name: 'interpreted-together',
    about: 'En tvist, som en kontaktdirektør og den andens stedfortræder afgjorde med en fortolkning.',
    acts: [
      ...withDirectors,
      resolves(municipalDirector, interpretation),
      act(substituteFor(regionalDirector, 'p-vikar'), 'JoinResolution', { note: 'Enig' }),
    ],
  },
  {
    name: 'same-resolution',
    about: 'En tvist, som begge kontaktdirektører afgjorde ens hver for sig, efter at den ene havde tænkt om.',
    acts: [
      ...withDirectors,
      resolves(regionalDirector, { scope: 'interpretation' }),
      resolves(regionalDirector),
      resolves(municipalDirector),
    ],
  },
  {
    name: 'doubt-left-standing',
    about: 'En tvivl, som den ene afgjorde, og den anden ikke gjorde indsigelse mod.',
    acts: [...announced, acts.falls('LetResolutionStand', '2024-03-08T23:00:00.000Z')],
  },
  {
    name: 'doubt-objected-to',
    about: 'En tvivl, som den ene afgjorde, den anden gjorde indsigelse mod, og styregruppen afgjorde.',
    acts: [...announced, acts.objects(regionalDirector), acts.sssResolves()],
  },
  {
    name: 'different-resolutions',
    about: 'En tvist, som kontaktdirektørerne afgjorde hver sin vej.',
    acts: [
      ...withDirectors,
      resolves(municipalDirector),
      resolves(regionalDirector, { resolution: 'Kommunerne betaler' }),
    ],
  },
  {
    name: 'conflict-of-interest',
    about: 'En tvist, som en kontaktdirektør var inhabil i, og som bortfaldt hos styregruppen.',
    acts: [
      ...withDirectors,
      act(regionalDirector, 'DeclareConflict', { reason: 'Jeg forhandlede prisen' }),
      acts.lapses(),
    ],
  },
  {
    name: 'taken-back',
    about: 'En tvivl, som arbejdsgruppens sekretær trak tilbage.',
    acts: [acts.raises(municipalGroupSecretary, 'doubt'), acts.takesBack(municipalGroupSecretary)],
  },
  { name: 'advice', about: 'Et spørgsmål uden eskalering.', acts: [acts.asks(), acts.advises()] },
];

/** Rules under which the contact directors' deadline may pass so many times. */
const { versions } = acts.surroundings['governance/syddanmark'] as GovernanceContext;
const lifting = (passesBeforeLift: number): Others => ({
  ...acts.surroundings,
  'governance/syddanmark': {
    versions: versions.map((one) => ({ ...one, rules: { ...one.rules, escalation: { passesBeforeLift } } })),
  },
});

/** The endings and detours that the tales above do not take; told by the walks as well. */
export const otherWays: { readonly [about: string]: readonly Act[] } = {
  'it is taken back by the one who raised it, while the contact directors have it': [
    ...withDirectors,
    acts.takesBack(municipalTovholder),
  ],
  'it is taken back from SSS': [...withSss, acts.takesBack(municipalTovholder)],
  'it is taken back from SSU': [...withSss, acts.referred, acts.takesBack(municipalTovholder)],
  'it lapses before it is answered': [doubt, acts.lapses()],
  'it lapses with the contact directors': [...withDirectors, acts.lapses()],
  'it lapses with SSU': [...withSss, acts.referred, acts.lapses()],
  'a question is taken back': [acts.asks(), acts.takesBack(municipalTovholder)],
  'a question lapses': [acts.asks(), acts.lapses()],
};

const published = act(people.policy, 'PublishVersion', { revision: 'sam-bo-2024' });

/** The cases, as escalations stop them and leave them. */
const cases: readonly Tale[] = [
  {
    procedure: escalation,
    name: 'without-reminder',
    about: 'En tvist under en model, hvor kontaktdirektørerne ikke bliver rykket.',
    others: lifting(1),
    acts: [...withDirectors, acts.reminded, acts.sssResolves()],
  },
  {
    procedure: escalation,
    name: 'reminded-twice',
    about: 'En tvist under en model, hvor kontaktdirektørerne bliver rykket to gange.',
    others: lifting(3),
    acts: [...withDirectors, acts.reminded, acts.climbed, resolves(municipalDirector), acts.joins(regionalDirector)],
  },
  {
    procedure: revision,
    name: 'escalated-twice',
    about: 'En revision med to eskaleringer på én gang, som gik videre, da den sidste var afgjort.',
    others: revisions.surroundings,
    acts: [
      revisions.needReported,
      opens('esk-1'),
      opens('esk-2', { blocking: false }),
      settles('esk-1'),
      settles('esk-2', { outcome: 'withdrawn', resolution: undefined, scope: undefined }),
      ...revisions.bothName(1),
    ],
  },
  {
    procedure: agreement,
    name: 'interpreted',
    about: 'En aftale med to fortolkninger, givet på hver sin version.',
    others: agreements.partners,
    acts: [
      agreements.registered,
      agreements.inForce,
      opens('esk-1', { blocking: false }),
      settles('esk-1', { scope: 'interpretation' }),
      entered('esk-1'),
      published,
      entered('esk-2'),
    ],
  },
  {
    procedure: commissorium,
    name: 'escalated',
    about: 'Et kommissorium, som en eskalering standsede under kvalificeringen.',
    others: revisions.surroundings,
    acts: [
      ...commissoria.untilSubmitted,
      opens('esk-1'),
      settles('esk-1'),
      commissoria.qualifies(municipalDirector),
      commissoria.qualifies(regionalDirector),
    ],
  },
  {
    procedure: hearing,
    name: 'escalated',
    about: 'En høring, som en eskalering om et svar standsede, før den kunne afsluttes.',
    others: hearings.heard,
    acts: [hearings.begun(), hearings.closedByClock(), opens('esk-1'), settles('esk-1'), hearings.concludes],
  },
  {
    procedure: initiative,
    name: 'escalated',
    about: 'En indsats, som en eskalering standsede.',
    others: initiatives.bodies,
    acts: [...initiatives.onLevel('joint'), opens('esk-1'), settles('esk-1'), initiatives.mandated],
  },
];

function entered(escalationId: string): Act {
  return act(people.policy, 'EnterInterpretation', {
    escalation: escalationId,
    question: 'Hvem betaler for transporten?',
    text: 'Regionen betaler',
    reason: 'Det følger af aftalens afsnit 3',
    scope: 'interpretation',
    on: '2024-03-01',
  });
}

/** The tales of escalations, and of what they do to the case they are about. */
export const escalationTales: readonly Tale[] = [
  ...courses.map((tale) => ({ ...tale, procedure: escalation, others: acts.surroundings })),
  ...cases,
];
