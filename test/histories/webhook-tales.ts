import { webhook } from '#procedures/webhook/procedure.js';
import { firstWebhook } from '#procedures/webhook/v1.js';
import { secondWebhook } from '#procedures/webhook/v2.js';
import { people } from '../people.js';
import { act } from '../revision-acts.js';
import type { Tale } from './golden.js';

const { municipalAdministrator, regionalAdministrator } = people;

/** Tales of a webhook: told of everything or of something, on pause and on again, with a new secret, and ended. */
export const webhookTales: readonly Tale[] = [
  {
    procedure: firstWebhook,
    name: 'until-the-end',
    about: 'En webhook, der var på pause, fik en ny hemmelighed og blev afsluttet.',
    acts: [
      act(municipalAdministrator, 'RegisterWebhook', {
        name: 'Kommunens sagssystem',
        address: 'https://sager.example/sporskifte',
        procedures: ['revision', 'hearing'],
        purpose: 'Opretter en sag, når en revision begynder',
      }),
      act(regionalAdministrator, 'PauseWebhook', { reason: 'Sagssystemet opgraderes' }),
      act(regionalAdministrator, 'ResumeWebhook', {}),
      act(municipalAdministrator, 'RenewSecret', { reason: 'Den gamle er sendt i en mail' }),
      act(municipalAdministrator, 'EndWebhook', { reason: 'Sagssystemet er lukket' }),
    ],
  },
  {
    procedure: firstWebhook,
    name: 'ended-on-pause',
    about: 'En webhook om alt, der fik en ny hemmelighed på pause og blev afsluttet der.',
    acts: [
      act(regionalAdministrator, 'RegisterWebhook', {
        name: 'Regionens overblik',
        address: 'https://overblik.example/',
        purpose: 'Holder et overblik ved lige',
      }),
      act(regionalAdministrator, 'PauseWebhook', { reason: 'Modtageren svarer ikke' }),
      act(municipalAdministrator, 'RenewSecret', { reason: 'Hemmeligheden er gået tabt' }),
      act(municipalAdministrator, 'EndWebhook', { reason: 'Modtageren kommer ikke igen' }),
    ],
  },
  {
    procedure: secondWebhook,
    name: 'approved-by-the-other-side',
    about: 'En webhook, som den anden side godkendte, og som var på pause, fik en ny hemmelighed og blev afsluttet.',
    acts: [
      act(municipalAdministrator, 'RegisterWebhook', {
        name: 'Kommunens sagssystem',
        address: 'https://sager.example/sporskifte',
        procedures: ['revision'],
        purpose: 'Opretter en sag, når en revision begynder',
      }),
      act(regionalAdministrator, 'ApproveWebhook', { note: 'Aftalt på KOG-mødet' }),
      act(regionalAdministrator, 'PauseWebhook', { reason: 'Sagssystemet opgraderes' }),
      act(regionalAdministrator, 'ResumeWebhook', {}),
      act(municipalAdministrator, 'RenewSecret', { reason: 'Den gamle er sendt i en mail' }),
      act(municipalAdministrator, 'EndWebhook', { reason: 'Sagssystemet er lukket' }),
    ],
  },
  {
    procedure: secondWebhook,
    name: 'declined',
    about: 'En webhook, som den anden side afviste.',
    acts: [
      act(regionalAdministrator, 'RegisterWebhook', {
        name: 'Regionens overblik',
        address: 'https://overblik.example/',
        purpose: 'Holder et overblik ved lige',
      }),
      act(municipalAdministrator, 'DeclineWebhook', { reason: 'Modtageren kendes ikke' }),
    ],
  },
  {
    procedure: secondWebhook,
    name: 'approved-and-ended-on-pause',
    about: 'En webhook, som kommunerne godkendte, og som fik en ny hemmelighed på pause og blev afsluttet der.',
    acts: [
      act(regionalAdministrator, 'RegisterWebhook', {
        name: 'Regionens overblik',
        address: 'https://overblik.example/',
        purpose: 'Holder et overblik ved lige',
      }),
      act(municipalAdministrator, 'ApproveWebhook', {}),
      act(regionalAdministrator, 'PauseWebhook', { reason: 'Modtageren svarer ikke' }),
      act(municipalAdministrator, 'RenewSecret', { reason: 'Hemmeligheden er gået tabt' }),
      act(municipalAdministrator, 'EndWebhook', { reason: 'Modtageren kommer ikke igen' }),
    ],
  },
  {
    procedure: webhook,
    name: 'gone-on-after-a-pause',
    about: 'En webhook, som én side satte på pause, og som begge sider blev enige om at genoptage, efter et nej.',
    acts: [
      act(municipalAdministrator, 'RegisterWebhook', {
        name: 'Kommunens sagssystem',
        address: 'https://sager.example/sporskifte',
        procedures: ['revision'],
        purpose: 'Opretter en sag, når en revision begynder',
      }),
      act(regionalAdministrator, 'ApproveWebhook', { note: 'Aftalt på KOG-mødet' }),
      act(municipalAdministrator, 'RenewSecret', { reason: 'Den gamle er sendt i en mail' }),
      act(regionalAdministrator, 'PauseWebhook', { reason: 'Beskederne ligger i en åben log hos modtageren' }),
      act(municipalAdministrator, 'ProposeResumption', { reason: 'Loggen er lukket' }),
      act(regionalAdministrator, 'DeclineResumption', { reason: 'Det er ikke vist' }),
      act(regionalAdministrator, 'RenewSecret', { reason: 'Hemmeligheden stod også i loggen' }),
      act(municipalAdministrator, 'ProposeResumption', { reason: 'Loggen er lukket og slettet, se bilaget' }),
      act(regionalAdministrator, 'ApproveResumption', {}),
      act(regionalAdministrator, 'EndWebhook', { reason: 'Sagssystemet er lukket' }),
    ],
  },
  {
    procedure: webhook,
    name: 'ended-on-pause',
    about: 'En webhook, som én side satte på pause, og som den anden afsluttede der.',
    acts: [
      act(regionalAdministrator, 'RegisterWebhook', {
        name: 'Regionens overblik',
        address: 'https://overblik.example/',
        purpose: 'Holder et overblik ved lige',
      }),
      act(municipalAdministrator, 'ApproveWebhook', {}),
      act(municipalAdministrator, 'PauseWebhook', { reason: 'Modtageren svarer ikke' }),
      act(regionalAdministrator, 'EndWebhook', { reason: 'Modtageren kommer ikke igen' }),
    ],
  },
  {
    procedure: webhook,
    name: 'ended-while-it-was-to-go-on',
    about: 'En webhook, der blev afsluttet af én side, mens den var foreslået genoptaget, med en ny hemmelighed.',
    acts: [
      act(regionalAdministrator, 'RegisterWebhook', {
        name: 'Regionens overblik',
        address: 'https://overblik.example/',
        purpose: 'Holder et overblik ved lige',
      }),
      act(municipalAdministrator, 'ApproveWebhook', {}),
      act(municipalAdministrator, 'PauseWebhook', { reason: 'Modtageren svarer ikke' }),
      act(regionalAdministrator, 'ProposeResumption', { reason: 'Modtageren svarer igen' }),
      act(regionalAdministrator, 'RenewSecret', { reason: 'Hemmeligheden er gået tabt' }),
      act(municipalAdministrator, 'EndWebhook', { reason: 'Den skal ikke bruges mere' }),
    ],
  },
  {
    procedure: webhook,
    name: 'declined-from-the-beginning',
    about: 'En webhook, som den anden side afviste.',
    acts: [
      act(regionalAdministrator, 'RegisterWebhook', {
        name: 'Regionens overblik',
        address: 'https://overblik.example/',
        purpose: 'Holder et overblik ved lige',
      }),
      act(municipalAdministrator, 'DeclineWebhook', { reason: 'Modtageren kendes ikke' }),
    ],
  },
];
