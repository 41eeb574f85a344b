import { commandsOf } from '#engine/procedure.js';
import {
  ApproveWebhook,
  DeclineWebhook,
  EndWebhook,
  PauseWebhook,
  RegisterWebhook,
  RenewSecret,
  ResumeWebhook,
  administrators,
} from './commands.js';
import type { SecondWebhookFact, WebhookContext } from './events.js';

const command = commandsOf<WebhookContext, SecondWebhookFact>();
const mandate = administrators;

export const commands = {
  RegisterWebhook: command({
    title: 'Registrér webhook',
    description:
      'Foreslår, at et andet system får besked om det, der sker. En administrator fra den anden side skal godkende det.',
    input: RegisterWebhook,
    fact: 'WebhookRegistered',
    mandate,
  }),
  ApproveWebhook: command({
    title: 'Godkend webhook',
    description: 'Lader systemet få besked om det, der sker, fra nu af. Hent derefter hemmeligheden én gang.',
    input: ApproveWebhook,
    fact: 'WebhookApproved',
    settles: ['WebhookRegistered'],
    mandate,
  }),
  DeclineWebhook: command({
    title: 'Afvis webhook',
    description: 'Der sendes intet. Den, der har registreret den, kan også trække den tilbage sådan.',
    input: DeclineWebhook,
    fact: 'WebhookDeclined',
    mandate,
  }),
  PauseWebhook: command({
    title: 'Sæt på pause',
    description: 'Holder beskeder tilbage. De sendes, når den genoptages.',
    input: PauseWebhook,
    fact: 'WebhookPaused',
    mandate,
  }),
  ResumeWebhook: command({
    title: 'Genoptag',
    description: 'Sender det, der er holdt tilbage, og går videre derfra.',
    input: ResumeWebhook,
    fact: 'WebhookResumed',
    mandate,
  }),
  RenewSecret: command({
    title: 'Forny hemmeligheden',
    description:
      'Giver ret til at hente en ny hemmelighed én gang. Den gamle gælder et døgn efter, at den nye er hentet.',
    input: RenewSecret,
    fact: 'SecretRenewed',
    mandate,
  }),
  EndWebhook: command({
    title: 'Afslut webhook',
    description: 'Der sendes ikke mere, og hemmeligheden slettes.',
    input: EndWebhook,
    fact: 'WebhookEnded',
    mandate,
  }),
};
