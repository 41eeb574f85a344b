import { Choices, Day, Id, Text } from '#engine/fields.js';
import { type ClientRight, clientRights } from '#organisation/access.js';
import { grantedRight } from '../granted-right.js';

/** A program, and what it is to do. */
export class ProposeServiceClient {
  @Id('Programmets id', { help: 'Som login-tjenesten kalder det i adgangsbeviset' }) client!: string;
  @Text('Navn', { max: 200, plain: true }) name!: string;
  @Choices('Rettigheder', clientRights, { min: 1 }) rights!: ClientRight[];
  @Day('Fra og med') from!: string;
  @Day('Til og med', { help: 'Højst et år efter den første dag' }) to!: string;
  @Text('Formål', { min: 10, max: 2_000 }) purpose!: string;
  @Text('Hjemmel', { min: 3, max: 500 }) legalGround!: string;
}

/** That a program may come with its own token for a period, and what it may do then. It never reads what is closed. */
export const serviceClient = grantedRight<ProposeServiceClient>({
  name: 'serviceClient',
  title: 'Programs adgang',
  description: 'Hvad et program må i en periode: foreslået af én og godkendt af en anden.',
  input: ProposeServiceClient,
  receiver: ({ client }) => client,
  label: ({ name }) => `Programs adgang: ${name ?? ''}`,
  reading: { usual: 'internal', closable: false },
});
