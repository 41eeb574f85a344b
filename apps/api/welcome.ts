import { demoPeople } from '#seed/demo-people.js';
import type { SeedSummary } from '#seed/seed.js';

/** What is printed when the system is ready. */
export interface Welcome {
  readonly address: string;
  readonly dataDir: string;
  readonly events: number;
  /** The log's own: what its checkpoints are signed with. */
  readonly publicKey: string;
  readonly seeded: SeedSummary | undefined;
  readonly production: boolean;
}

/** The Danish text that tells a newcomer where the system is, what is in it, and what to try first. */
export function welcome({ address, dataDir, events, publicKey, seeded, production }: Welcome): string {
  const content = seeded
    ? `Mappen var tom; der er lagt ind: ${summary(seeded)}.`
    : `Der er ${events} hændelser i loggen.`;
  return `
Sporskifte kører på ${address}
  Beskrivelse af API    ${address}/api/docs
  Data                  ${dataDir}
  Loggens nøgle         ${publicKey}

${content}
${production ? '' : people(address)}
Prøv først:
  curl ${address}/api/agreements
  curl ${address}/api/revision/sam-bo-2023
  npm run sporskifte -- replay revision sam-bo-2023
  npm run sporskifte -- --help

Vejledningen i docs/tutorial tager en rigtig aftale gennem spor 2 og en anden gennem spor 3.
Stop med Ctrl+C.
`;
}

function people(address: string): string {
  const worthMeeting = demoPeople.filter(({ tryFirst }) => tryFirst !== undefined);
  const lines = worthMeeting.map(
    ({ id, name, role, seat, tryFirst }) => `  ${name} (${id}, ${seat})\n    ${role}. ${tryFirst}`,
  );
  return `
Demopersoner, opfundne og kun til afprøvning. Log ind som en af dem på ${address}/auth/login,
eller vælg en med headerne Sporskifte-Person og Sporskifte-Seat:
${lines.join('\n')}
  … og ${demoPeople.length - worthMeeting.length} flere: ${demoPeople[0]!.id} til ${demoPeople.at(-1)!.id}, se docs/reference/demo.md.
`;
}

const words: { readonly [procedure: string]: string } = {
  agreement: 'aftaler',
  revision: 'kendte forløb',
  commissorium: 'kommissorier',
  initiative: 'indsatser',
  plan: 'implementeringsplan',
  governance: 'styringsmodel',
  succession: 'forberedt skifte',
  body: 'organer',
  seat: 'poster',
  person: 'personer',
};

function summary({ procedures, written }: SeedSummary): string {
  const counts = Object.entries(procedures).map(([name, { runs }]) => `${runs} ${words[name] ?? name}`);
  return `${counts.join(', ')} (${written} hændelser)`;
}
