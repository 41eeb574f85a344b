import { plusDays } from '#engine/calendar.js';
import { commandsOf, defineProcedure } from '#engine/procedure.js';
import { type Body, levels } from '#organisation/body.js';
import { koordinationsgruppen, koordinationsgruppenOrPolicy } from '../mandates.js';
import {
  AddAlias,
  AssignAgreement,
  DissolveBody,
  EstablishBody,
  RecordMembership,
  ReleaseAgreement,
  RenameBody,
} from './commands.js';
import type { BodyFact } from './events.js';
import { guards } from './guards.js';
import { chart } from './machine.js';
import { meetingCommands } from './meeting-commands.js';
import { meetingEvolve, meetingGuards, meetingTexts } from './meetings.js';

const command = commandsOf<Body, BodyFact>();

const begin: Body = {
  name: '',
  aliases: [],
  level: 'administrative',
  legalBasis: '',
  firstDay: '9999-12-31',
  successors: [],
  members: [],
  portfolio: [],
};

/** A body of the organisation, from its first day to its last. */
export const body = defineProcedure<Body, BodyFact>({
  name: 'body',
  version: 1,
  reading: { usual: 'public', closable: false },
  title: 'Organ',
  description: 'Et udvalg, en gruppe, en klynge, en kommune eller en anden del af organisationen.',
  begin,
  chart,
  guards: { ...guards, ...meetingGuards },
  timers: {},
  events: {
    BodyEstablished: {
      title: 'Organet er oprettet',
      description: 'Organet findes fra sin første dag på sit grundlag.',
    },
    BodyRenamed: {
      title: 'Organet har fået nyt navn',
      description: 'Fra denne dag hedder det noget andet; det gamle navn bliver stående på det, der er besluttet.',
    },
    AliasAdded: { title: 'Et andet navn er bekræftet', description: 'Organet er også kendt under dette navn.' },
    MembershipRecorded: { title: 'Et medlem er registreret', description: 'Et andet organ hører til fra denne dag.' },
    AgreementAssigned: { title: 'En aftale er lagt i porteføljen', description: 'Tovholderfunktionen ejer aftalen.' },
    AgreementReleased: {
      title: 'En aftale er taget ud af porteføljen',
      description: 'Tovholderfunktionen ejer den ikke længere.',
    },
    BodyDissolved: { title: 'Organet er nedlagt', description: 'Organet ophører med den sidste dag.' },
    ...meetingTexts,
  },
  evolve: {
    BodyEstablished: (context, { data }) => ({ ...context, ...data, aliases: data.aliases ?? [] }),
    BodyRenamed: (context, { data }) => ({
      ...context,
      name: data.name,
      formerNames: [...(context.formerNames ?? []), { name: context.name, until: plusDays(data.from, -1) }],
    }),
    AliasAdded: (context, { data }) => ({ ...context, aliases: [...context.aliases, data.alias] }),
    MembershipRecorded: (context, { data }) => ({
      ...context,
      members: [...context.members.filter((one) => one.member !== data.member || one.from !== data.from), data],
    }),
    AgreementAssigned: (context, { data }) => ({
      ...context,
      portfolio: [...context.portfolio.filter((id) => id !== data.agreement), data.agreement],
    }),
    AgreementReleased: (context, { data }) => ({
      ...context,
      portfolio: context.portfolio.filter((id) => id !== data.agreement),
    }),
    BodyDissolved: (context, { data }) => ({
      ...context,
      lastDay: data.lastDay,
      successors: data.successors ?? [],
    }),
    ...meetingEvolve,
  },
  commands: {
    EstablishBody: command({
      title: 'Opret organ',
      description: 'Registrerer et organ med dets grundlag og første dag.',
      input: EstablishBody,
      fact: 'BodyEstablished',
      mandate: koordinationsgruppenOrPolicy,
      needs: ({ parent }) => (parent === undefined ? [] : [{ procedure: 'body', id: parent }]),
      record(input, _run, { run }) {
        if (input.parent !== undefined) run({ procedure: 'body', id: input.parent });
        return input;
      },
    }),
    RenameBody: command({
      title: 'Giv nyt navn',
      description: 'Registrerer, at organet hedder noget andet fra en dag; de gamle navne bliver stående.',
      input: RenameBody,
      fact: 'BodyRenamed',
      mandate: koordinationsgruppen,
    }),
    AddAlias: command({
      title: 'Bekræft andet navn',
      description: 'Bekræfter, at et navn fra referater og breve er dette organ.',
      input: AddAlias,
      fact: 'AliasAdded',
      mandate: koordinationsgruppen,
    }),
    RecordMembership: command({
      title: 'Registrér medlem',
      description: 'Registrerer, at en kommune eller et andet organ hører til, og om det er bekræftet.',
      input: RecordMembership,
      fact: 'MembershipRecorded',
      mandate: koordinationsgruppen,
    }),
    AssignAgreement: command({
      title: 'Læg aftale i porteføljen',
      description: 'Giver en tovholderfunktion ansvaret for en aftale.',
      input: AssignAgreement,
      fact: 'AgreementAssigned',
      mandate: koordinationsgruppenOrPolicy,
      needs: ({ agreement }) => [{ procedure: 'agreement', id: agreement }],
      record: (input, _run, { run }) => {
        run({ procedure: 'agreement', id: input.agreement });
        return input;
      },
    }),
    ReleaseAgreement: command({
      title: 'Tag aftale ud af porteføljen',
      description: 'Fratager tovholderfunktionen ansvaret for en aftale.',
      input: ReleaseAgreement,
      fact: 'AgreementReleased',
      mandate: koordinationsgruppen,
    }),
    DissolveBody: command({
      title: 'Nedlæg organ',
      description: 'Lader organet ophøre på et grundlag, med dem der tager over.',
      input: DissolveBody,
      fact: 'BodyDissolved',
      mandate: koordinationsgruppenOrPolicy,
    }),
    ...meetingCommands,
  },
  awaits: () => [],
  label: ({ name, level }) => `${name} (${levels[level].toLocaleLowerCase('da')})`,
});
