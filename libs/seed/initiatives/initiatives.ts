import type { ProposeInitiative } from '#procedures/initiative/commands.js';

/** A line of the plan; its number is its place in the list, from 1. */
export interface InitiativeRow extends ProposeInitiative {
  readonly id: string;
}

type Area = ProposeInitiative['visionArea'];
type Level = ProposeInitiative['level'];
type Precision = Pick<ProposeInitiative, 'levelNote' | 'leadCluster'>;

const NEW = true;
const CONTINUED = false;

/** The 20 initiatives of the plan for 2024-2025, in its order. */
export const initiatives: readonly InitiativeRow[] = [
  ...inArea('mentalHealth', [
    ['boern-og-ungeaftalen', 'joint', CONTINUED, 'Revidering og reimplementering af børn- og ungeaftalen'],
    [
      'lettilgaengelige-behandlingstilbud',
      'joint',
      NEW,
      'Implementering af lettilgængelige behandlingstilbud',
      { levelNote: 'den enkelte kommune' },
    ],
  ]),
  ...inArea('transitions', [
    ['revision-af-sam-bo', 'joint', CONTINUED, 'Revidering og implementering af SAM:BO'],
    ['behandlingsansvar-72-timer', 'joint', CONTINUED, 'Udvidelse af målgruppen for 72-timers behandlingsansvar'],
    ['kom-trygt-hjem', 'joint', CONTINUED, 'Kom Trygt Hjem'],
    ['dosisdispensering', 'joint', NEW, 'Videreudvikling af samarbejdet omkring dosisdispensering'],
    ['hjaelpemidler', 'joint', NEW, 'Afdækning af muligheder for fælles håndtering af hjælpemidler'],
    ['kommunikationsredskaber', 'lead', NEW, 'Afprøve redskaber til kommunikation og information på tværs af sektorer'],
    ['traening-for-livet', 'lead', CONTINUED, 'Træning for livet', { leadCluster: 'klynge-lillebaelt' }],
    ['forebygge-indlaeggelser', 'free', CONTINUED, 'Indsatser med formål at forebygge indlæggelser'],
    ['delestillinger', 'free', CONTINUED, 'Delestillinger på tværs af sektorer'],
  ]),
  ...inArea('prevention', [
    ['vba-rygning', 'joint', CONTINUED, 'Implementering af VBA ift. rygning'],
    ['overvaegt', 'joint', CONTINUED, 'Implementering af samarbejdsaftalen for børn, unge og gravide med overvægt'],
    ['tobak-og-nikotin', 'joint', CONTINUED, 'Fortsat fokus på tobaks- og nikotinafhængighed blandt unge'],
    [
      'telemedicin',
      'lead',
      NEW,
      'Udvikling/kortlægning af telemedicinske løsninger til understøttelse af patienternes egenomsorg',
    ],
    ['alkoholoverforbrug', 'lead', NEW, 'Udvikle VBA-lignende metode til opsporing af borgere med alkoholoverforbrug'],
    [
      'boerns-trivsel-0-5-aar',
      'free',
      CONTINUED,
      'Kommunikation mellem almen praksis og kommuner mhp. at fremme børns trivsel (0-5 år)',
    ],
  ]),
  ...inArea('educationAndWork', [
    ['ips', 'joint', CONTINUED, 'Konsolidering af IPS'],
    ['laenderygbesvaer', 'joint', NEW, 'Implementering af forløbsprogram for borgere med lænderygbesvær'],
    ['depression', 'joint', CONTINUED, 'Genbesøge forløbsprogram for mennesker med depression'],
  ]),
];

type Line = readonly [id: string, level: Level, isNew: boolean, title: string, precision?: Precision];

function inArea(visionArea: Area, lines: readonly Line[]): InitiativeRow[] {
  return lines.map(([id, level, isNew, title, precision]) => ({ id, title, visionArea, level, isNew, ...precision }));
}
