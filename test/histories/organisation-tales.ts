import { body } from '#procedures/body/procedure.js';
import { person } from '#procedures/person/procedure.js';
import { seat } from '#procedures/seat/procedure.js';
import { succession } from '#procedures/succession/procedure.js';
import { people } from '../people.js';
import { act, surroundings } from '../revision-acts.js';
import type { Act } from '../specification.js';
import * as acts from '../succession-acts.js';
import type { Tale } from './golden.js';

const { municipalSecretariat, regionalSecretariat, municipalTovholder } = people;
const kog = (command: string, data: object): Act => act(municipalSecretariat, command, data);

const seatActs: Act[] = [
  kog('CreateSeat', { title: 'Kommunal tovholder', body: 'tf-psykiatri', function: 'tovholder', side: 'municipal' }),
  kog('Appoint', { person: municipalTovholder.person, from: '2024-01-01' }),
  act(municipalTovholder, 'ProposeSubstitute', {
    person: 'p-vikar',
    from: '2024-07-01',
    to: '2024-07-31',
    reason: 'Sommerferie',
  }),
  act(regionalSecretariat, 'DeclineSubstitute', { reason: 'Har allerede en anden opgave' }),
  act(municipalTovholder, 'ProposeSubstitute', {
    person: 'p-afloeser',
    from: '2024-07-01',
    to: '2024-07-31',
    reason: 'Sommerferie',
  }),
  act(regionalSecretariat, 'ApproveSubstitute', { person: 'p-afloeser', from: '2024-07-01', to: '2024-07-31' }),
  act(municipalTovholder, 'RevokeSubstitute', { person: 'p-afloeser', on: '2024-07-15', reason: 'Tilbage før tid' }),
];

const admin = { person: 'p-admin', seat: 'kog-administrator', body: 'kog', function: 'administrator' } as const;
const registrar = (command: string, data: object): Act => act(admin, command, data);

const personActs: Act[] = [
  registrar('RegisterPerson', { name: 'Tove Prøvestad', email: 'tove@opfundet.example' }),
  registrar('CorrectPerson', { phone: '70 11 22 33' }),
  kog('PlaceLegalHold', { reason: 'En klagesag verserer', legalGround: 'Klagesag 26/123' }),
  kog('LiftLegalHold', { reason: 'Klagesagen er afgjort' }),
  registrar('ErasePerson', {
    reason: 'Anmodning om sletning',
    legalGround: 'Databeskyttelsesforordningens artikel 17',
  }),
];

const bodyActs: Act[] = [
  kog('EstablishBody', {
    name: 'Tovholderfunktion for psykiatri',
    code: 'TF-P',
    parent: 'sss',
    level: 'tovholderfunktion',
    legalBasis: 'Sundhedsaftalen 2024-2027',
    firstDay: '2023-01-25',
    firstDayKnown: false,
  }),
  kog('AddAlias', { alias: 'Tovholdere, psykiatri' }),
  kog('RenameBody', { name: 'Tovholderfunktion for mental sundhed', from: '2025-01-01', legalBasis: 'SSS 11.12.2024' }),
  kog('AssignAgreement', { agreement: 'sam-bo' }),
  kog('ReleaseAgreement', { agreement: 'sam-bo', reason: 'Flyttet til en anden tovholderfunktion' }),
];

/** Tales of the organisation: a substitute who is asked for, a body with a new name, and a change of structure. */
export const organisationTales: readonly Tale[] = [
  {
    procedure: seat,
    name: 'substitute-asked-for',
    about: 'En stedfortræder, der blev afvist, og en anden, der blev godkendt og kaldt tilbage.',
    others: { ...surroundings, 'body/tf-psykiatri': { level: 'tovholderfunktion' } },
    acts: seatActs,
  },
  {
    procedure: person,
    name: 'held-and-erased',
    about: 'En person, der blev registreret, rettet, bevaret af hensyn til en klagesag, og til sidst slettet.',
    others: {},
    acts: personActs,
  },
  {
    procedure: body,
    name: 'renamed',
    about: 'En tovholderfunktion, der fik nyt navn og gav en aftale fra sig.',
    others: { ...surroundings, 'body/sss': {} },
    acts: bodyActs,
  },
  {
    procedure: succession,
    name: 'carried-out',
    about: 'Et skifte, der blev rettet, godkendt, åbnet igen, godkendt igen, ført ud i livet af uret og efterset.',
    others: acts.known,
    acts: [
      acts.prepared(),
      acts.revised([acts.line('fyn'), acts.line('lillebaelt', { confirmed: true, name: 'Sundhedsråd Trekanten' })]),
      acts.confirmed,
      ...acts.bothApprove,
      acts.reopened,
      ...acts.bothApprove,
      acts.carriedOut(),
      acts.concluded,
      acts.reviewed,
      acts.concluded,
    ],
  },
  {
    procedure: succession,
    name: 'cancelled',
    about: 'Et skifte, der blev opgivet, fordi loven blev udskudt.',
    others: acts.known,
    acts: [acts.prepared(), acts.cancelled],
  },
];
