import { Choices, Text } from '#engine/fields.js';
import { commandsOf, type MandateRule } from '#engine/procedure.js';
import type { WebhookContext, WebhookFact } from './events.js';
import { toldProcedures } from './told-procedures.js';

export class RegisterWebhook {
  @Text('Navn', { max: 200, plain: true, help: 'Det system, der skal have besked' }) name!: string;
  @Text('Adresse', {
    max: 500,
    plain: true,
    help: 'https://… Skriv ingen adgangskode i den: adressen bliver stående i hændelsesloggen',
  })
  address!: string;
  @Choices('Kun om forløb af denne art', toldProcedures, { optional: true, min: 1, help: 'Udelades: om alle forløb' })
  procedures?: string[];
  @Text('Formål', { min: 10, max: 2_000 }) purpose!: string;
}
export class ApproveWebhook {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}
export class DeclineWebhook {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
export class PauseWebhook {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
export class ResumeWebhook {}
export class ProposeResumption {
  @Text('Begrundelse', { min: 5, max: 2_000, help: 'Hvad der er gjort, siden den blev sat på pause' }) reason!: string;
}
export class ApproveResumption {}
export class DeclineResumption {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
export class RenewSecret {
  @Text('Begrundelse', { min: 5, max: 2_000, help: 'Skriv aldrig selve hemmeligheden' }) reason!: string;
}
export class EndWebhook {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

/** Those who look after programs, for either side. */
export const administrators: MandateRule<unknown> = {
  rule: 'administrator',
  who: 'gøres af en administrator',
  seats: () => [{ function: 'administrator', body: 'kog' }],
};

const command = commandsOf<WebhookContext, WebhookFact>();
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
    description: 'Holder beskeder tilbage med det samme. Begge sider skal være enige om at genoptage den.',
    input: PauseWebhook,
    fact: 'WebhookPaused',
    mandate,
  }),
  ProposeResumption: command({
    title: 'Foreslå at genoptage',
    description: 'En administrator fra den anden side skal godkende det, før der sendes noget.',
    input: ProposeResumption,
    fact: 'ResumptionProposed',
    mandate,
  }),
  ApproveResumption: command({
    title: 'Godkend at genoptage',
    description: 'Sender det, der er holdt tilbage, og går videre derfra.',
    input: ApproveResumption,
    fact: 'WebhookResumed',
    settles: ['ResumptionProposed'],
    mandate,
  }),
  DeclineResumption: command({
    title: 'Afvis at genoptage',
    description: 'Den bliver på pause. Den, der har foreslået det, kan også trække det tilbage sådan.',
    input: DeclineResumption,
    fact: 'ResumptionDeclined',
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
    description: 'Der sendes ikke mere fra nu af, og hemmeligheden slettes. Det kan én administrator gøre alene.',
    input: EndWebhook,
    fact: 'WebhookEnded',
    mandate,
  }),
};
