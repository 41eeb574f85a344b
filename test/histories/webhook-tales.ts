import { webhook } from '#procedures/webhook/procedure.js';
import { firstWebhook } from '#procedures/webhook/v1.js';
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
    procedure: webhook,
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
    procedure: webhook,
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
    procedure: webhook,
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
];
