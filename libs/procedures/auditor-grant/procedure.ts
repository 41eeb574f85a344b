import { Day, Flag, Id, Text } from '#engine/fields.js';
import { grantedRight } from '../granted-right.js';

/** What an auditor is to read, and when. */
export class ProposeAuditorGrant {
  @Id('Revisor', { help: 'Personens id i personregistret' }) auditor!: string;
  @Day('Fra og med') from!: string;
  @Day('Til og med', { help: 'Højst et år efter den første dag' }) to!: string;
  @Flag('Også lukket materiale', { help: 'Hver læsning af det bliver registreret' }) closedToo!: boolean;
  @Text('Formål', { min: 10, max: 2_000 }) purpose!: string;
  @Text('Hjemmel', { min: 3, max: 500 }) legalGround!: string;
}

/** That an auditor may read for a period; with `closedToo` also what is closed. */
export const auditorGrant = grantedRight<ProposeAuditorGrant>({
  name: 'auditorGrant',
  title: 'Revisors adgang',
  description: 'Hvad en revisor må læse i en periode: foreslået af én og godkendt af en anden.',
  input: ProposeAuditorGrant,
  receiver: ({ auditor }) => auditor,
  label: ({ from, to, closedToo }) => `Revisors adgang ${from} til ${to}${closedToo ? ', også lukket' : ''}`,
  reading: { usual: 'internal', closable: false },
});
