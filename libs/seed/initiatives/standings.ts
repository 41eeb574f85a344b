import type { RecordNextStep, StartInitiative } from '#procedures/initiative/commands.js';

/** Where an initiative stood when the plan was made; without `start` it had not begun. */
export interface Standing extends RecordNextStep {
  readonly start?: StartInitiative;
}

/** It begins from the beginning of its level. */
const BEGINS: StartInitiative = {};

/**
 * Where the plan for 2024-2025 says each initiative stands, and what comes next. What the plan does not say is left
 * out: a group at work is not a commissorium we have seen, and a date that is planned is not one that was kept.
 */
export const standings: { readonly [initiative: string]: Standing } = {
  'boern-og-ungeaftalen': {
    nextStep: 'Et kommissorium for revisionen skrives og sendes til skriftlig godkendelse hos styregruppens medlemmer.',
    responsible: 'kog',
    start: BEGINS,
  },
  'lettilgaengelige-behandlingstilbud': {
    nextStep: 'Det afklares, om tilbuddene skal være ens i kommunerne, og om styregruppen skal følge dem.',
    start: BEGINS,
  },
  'revision-af-sam-bo': {
    nextStep: 'Den rådgivende arbejdsgruppe gør revisionen færdig, og klyngerne tager derefter aftalen i brug.',
    start: { stage: 'underway', basis: 'Arbejdsgruppen er nedsat og i gang med revisionen.' },
  },
  'behandlingsansvar-72-timer': {
    nextStep: 'Afventer en politisk beslutning i andet kvartal 2024 om, hvor langt aftalen skal udvides.',
    start: BEGINS,
  },
  'kom-trygt-hjem': {
    nextStep: 'Hver klynge tager stilling til, om den vil være med i en fælles evaluering.',
    start: { stage: 'underway', basis: 'Alle fire klynger arbejder med indsatsen.' },
  },
  dosisdispensering: {
    nextStep: 'Styregruppen drøfter, hvad indsatsen skal indeholde.',
    responsible: 'sss',
    start: BEGINS,
  },
  hjaelpemidler: {
    nextStep: 'Et kommissorium skrives i begyndelsen af 2025 og forelægges styregruppen.',
    responsible: 'sss',
    start: BEGINS,
  },
  kommunikationsredskaber: {
    nextStep: 'Der skal findes en klynge, der vil være LEAD, og en tidsplan for, hvornår der kan udbredes.',
    start: BEGINS,
  },
  'traening-for-livet': {
    nextStep: 'Sygehus Lillebælt fortsætter og deler resultaterne, når de er klar.',
    responsible: 'klynge-lillebaelt',
    start: BEGINS,
  },
  'forebygge-indlaeggelser': {
    nextStep: 'Klyngerne fortsætter hver for sig og fortæller hinanden, hvad der virker.',
    start: BEGINS,
  },
  delestillinger: {
    nextStep: 'Klyngerne prøver fælles stillinger af hver for sig og fortæller hinanden, hvad der virker.',
    start: BEGINS,
  },
  'vba-rygning': {
    nextStep: 'Styregruppen gør status og drøfter, hvor opgaven hører til.',
    responsible: 'sss',
    start: { stage: 'implementing', basis: 'Implementeringen er i gang og fortsætter fra 2024.' },
  },
  overvaegt: {
    nextStep: 'Styregruppen drøfter, hvordan aftalen skal udbredes. Arbejdet begynder i 2024.',
    responsible: 'sss',
    start: BEGINS,
  },
  'tobak-og-nikotin': {
    nextStep: 'Styregruppen overvejer at nedsætte en arbejdsgruppe, der kan foreslå, hvad der skal arbejdes med.',
    responsible: 'sss',
    start: BEGINS,
  },
  telemedicin: {
    nextStep: 'Der skal findes en klynge, der vil være LEAD. Udbredes om muligt i 2025 eller 2026.',
    start: BEGINS,
  },
  alkoholoverforbrug: {
    nextStep: 'Der skal findes en klynge, der vil undersøge metoden for flere målgrupper. Udbredes sidst i 2025.',
    start: BEGINS,
  },
  'boerns-trivsel-0-5-aar': {
    nextStep: 'Klyngerne begynder arbejdet i 2025.',
  },
  ips: {
    nextStep: 'Psykiatrien giver styregruppen et oplæg om udbredelse og udvikling af metoden.',
    responsible: 'sss',
    start: BEGINS,
  },
  laenderygbesvaer: {
    nextStep: 'Klyngerne implementerer programmet. Erfaringerne kan samles ind i 2025.',
    start: { stage: 'implementing', basis: 'Programmet er vedtaget og sendt til klyngerne.' },
  },
  depression: {
    nextStep: 'Arbejdsgruppen om kroniske sygdomme giver styregruppen en status i begyndelsen af 2025.',
    responsible: 'sss',
    start: BEGINS,
  },
};
