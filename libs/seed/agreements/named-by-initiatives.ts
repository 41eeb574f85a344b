import { approximately, documented, documents, withinPeriod } from '../sources.js';
import type { AgreementRow } from './agreement-row.js';

/** The agreements that initiatives of the plan for 2024-2025 are about, apart from SAM:BO. */
export const namedByInitiatives: readonly AgreementRow[] = [
  {
    id: 'boern-og-unges-mentale-sundhed',
    title: 'Samarbejdsaftale om børn og unges mentale sundhed (børn- og ungeaftalen)',
    kind: 'cooperation',
    source: documented('plan', 'Indsats 1'),
    facts: [
      {
        key: 'adopted',
        statement: 'Aftalen blev vedtaget i 2019.',
        unknown: 'Hvilken dag den blev vedtaget, og hvornår den blev taget i brug.',
        when: '2019',
        source: documented('plan', 'Indsats 1'),
      },
      {
        key: 'to-be-revised',
        statement:
          'Aftalen skal revideres og implementeres på ny; kommissoriet skal godkendes skriftligt af alle styregruppens medlemmer.',
        unknown: 'Om kommissoriet er skrevet og godkendt.',
        when: '2024-01-01/2025-12-31',
        source: withinPeriod('plan', 'Indsats 1, planens periode'),
      },
    ],
    versions: [
      {
        key: '2019',
        version: 'Vedtaget i 2019',
        since: '2019',
        source: documented('plan', 'Indsats 1: vedtaget 2019'),
      },
    ],
  },
  {
    id: 'overvaegt',
    title: 'Samarbejdsaftale om børn, unge og gravide med overvægt',
    kind: 'cooperation',
    targetGroup: 'Børn, unge og gravide med overvægt',
    source: documented('plan', 'Indsats 13'),
    facts: [
      {
        key: 'approved',
        statement: 'Aftalen blev godkendt sidst i aftaleperioden 2019-2023.',
        unknown: 'Hvilken dag og af hvem.',
        when: '2023',
        source: approximately('plan', 'Indsats 13'),
      },
      {
        key: 'implementation',
        statement: 'Implementeringen begynder i 2024.',
        unknown: 'Hvornår den enkelte klynge tog aftalen i brug.',
        when: '2024',
        source: documented('plan', 'Indsats 13'),
      },
    ],
    versions: [
      {
        key: '2023',
        version: 'Godkendt sidst i perioden 2019-2023',
        since: '2023',
        source: approximately('plan', 'Indsats 13: godkendt; ibrugtagningen kendes ikke'),
      },
    ],
  },
  {
    id: 'laenderygbesvaer',
    title: 'Forløbsprogram for borgere med lænderygbesvær',
    kind: 'careProgramme',
    targetGroup: 'Borgere med lænderygbesvær',
    source: documented('plan', 'Indsats 19'),
    facts: [
      {
        key: 'adopted-by-20',
        statement: 'I begyndelsen af 2024 havde 20 af de 22 kommuner vedtaget programmet.',
        unknown: 'Hvilke to kommuner der manglede, og om de er kommet med siden.',
        when: '2024',
        source: approximately('plan', 'Indsats 19'),
      },
      {
        key: 'improvement-initiative',
        statement:
          'Sundhedsklynge Sønderjyllands fagligt strategiske niveau godkendte et forbedringsinitiativ om støttet egenhåndtering, som skal hjælpe programmet på vej.',
        when: '2025-02-27',
        source: documented('minutes', 'Punkt 7'),
      },
    ],
    versions: [
      {
        key: '2024',
        version: 'Vedtaget ved indgangen til 2024',
        since: '2024',
        source: approximately('plan', 'Indsats 19: vedtaget og sendt til implementering i klyngerne'),
      },
    ],
    counts: [
      {
        key: '2024',
        number: 1,
        adopted: 20,
        of: 22,
        when: '2024',
        document: `${documents.plan}, indsats 19`,
        source: approximately('plan', 'Indsats 19'),
      },
    ],
  },
  {
    id: 'depression',
    title: 'Forløbsprogram for mennesker med depression',
    kind: 'careProgramme',
    targetGroup: 'Mennesker med depression',
    source: documented('plan', 'Indsats 20'),
    facts: [
      {
        key: 'approved',
        statement: 'Programmet blev godkendt kort før coronapandemien.',
        unknown: 'Datoen for godkendelsen, og hvor langt programmet er kommet ud.',
        source: approximately('plan', 'Indsats 20'),
      },
      {
        key: 'to-be-revisited',
        statement: 'Programmet skal genbesøges, med en status til styregruppen i begyndelsen af 2025.',
        unknown: 'Om status er givet, og hvad den viste.',
        when: '2024-01-01/2025-12-31',
        source: withinPeriod('plan', 'Indsats 20, planens periode'),
      },
    ],
    versions: [
      {
        key: 'before-pandemic',
        version: 'Godkendt kort før coronapandemien',
        source: approximately('plan', 'Indsats 20: godkendt; dagen kendes ikke'),
      },
    ],
  },
  {
    id: 'behandlingsansvar-72-timer',
    title: 'Aftale om 72-timers behandlingsansvar',
    kind: 'cooperation',
    source: documented('plan', 'Indsats 4'),
    facts: [
      {
        key: 'extension',
        statement: 'En arbejdsgruppe implementerer behandlingsansvaret; en udvidelse skal besluttes politisk i 2024.',
        unknown: 'Hvornår aftalen blev taget i brug, og hvad der er besluttet om udvidelsen.',
        when: '2024',
        source: approximately('plan', 'Indsats 4'),
      },
    ],
    versions: [],
  },
];
