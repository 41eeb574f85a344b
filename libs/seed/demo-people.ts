import type { SeatRow } from './demo/seat-row.js';
import { seats, substitutes } from './demo/seats.js';

/** A person to sign in as. The name is invented and stands here only: never in an event, a stream or an id. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** What the person is, in Danish. */
  readonly role: string;
  /** The seat to begin in. */
  readonly seat: string;
  /** Danish; given for the few who are worth meeting first. */
  readonly tryFirst?: string;
}

const names: readonly (readonly [id: string, name: string, tryFirst?: string])[] = [
  ['p-1001', 'Tove Prøvestad', 'Rejs et behov for at revidere forløbsprogrammet for depression, og peg på et spor.'],
  [
    'p-1002',
    'Rasmus Eksempelsen',
    'Peg på samme spor som den kommunale tovholder, eller på et andet, og se forskellen.',
  ],
  ['p-1003', 'Kirsten Demogaard', 'Sig god for et spor 2-udkast, når begge tovholdere har arbejdet færdigt.'],
  ['p-1004', 'Henrik Opdigtsen', 'Afgør en tvivl sammen med den kommunale kontaktdirektør.'],
  ['p-1005', 'Maja Fiktivsen', 'Rejs behovet for at revidere børn- og ungeaftalen på spor 3.'],
  ['p-1006', 'Jonas Tænkebjerg'],
  ['p-1007', 'Birthe Påfundsen', 'Vælg posten som stedfortræder i psykiatri, og handl på den andens vegne.'],
  ['p-1008', 'Søren Modelborg'],
  ['p-1009', 'Gitte Skitsebæk'],
  ['p-1010', 'Anders Pladsholdersen'],
  ['p-1011', 'Lene Forsøgsen'],
  ['p-1012', 'Mogens Øvegaard'],
  ['p-1013', 'Inger Tidligersen'],
  ['p-1014', 'Bo Afløsersen'],
  ['p-1015', 'Ditte Testersen'],
  ['p-1016', 'Poul Skabelonsen'],
  ['p-1017', 'Ulla Kladdebo'],
  ['p-1018', 'Inge Attrapsen', 'Godkend en spor 2-revision mellem to møder; den regionale formand skal også.'],
  ['p-1019', 'Torben Rekvisitsen', 'Send en spor 2-revision tilbage med bemærkninger, eller løft den til et møde.'],
  ['p-1020', 'Åse Kulissegaard'],
  ['p-1021', 'Verner Statistsen'],
  ['p-1022', 'Dagny Rollesen'],
  ['p-1023', 'Holger Prøvekanin'],
  ['p-1024', 'Vibeke Staffagesen'],
  [
    'p-1025',
    'Lone Udkastsen',
    'Besæt den ledige post i Sundhedsklynge Sydvestjylland, eller godkend en stedfortræder.',
  ],
  ['p-1026', 'Peter Legesen'],
  ['p-1027', 'Karl Demobjerg'],
  ['p-1028', 'Else Prøvelund'],
  ['p-1029', 'Jytte Eksempelgaard'],
  ['p-1030', 'Niels Fantasibo'],
  ['p-1031', 'Hanne Opfindsen', 'Læs, hvad der vides om SAM:BO, og hvor der er huller.'],
  ['p-1032', 'Egon Påhitsen'],
  ['p-1033', 'Ruth Forhensen'],
  ['p-1034', 'Viggo Formodsen'],
  ['p-1035', 'Signe Vikarsen'],
  ['p-1036', 'Asger Kontrolsen', 'Følg SAM:BO skridt for skridt, og efterprøv, at intet er ændret.'],
  ['p-1037', 'Merete Nøglesen', 'Foreslå, at revisoren også må læse det, der er lukket; den regionale skal godkende.'],
  ['p-1038', 'Frode Adgangsen', 'Godkend det, den kommunale administrator har foreslået, eller afvis det.'],
];

/** Everyone who has a seat in the demo organisation, or stands in for one who has. */
export const demoPeople: readonly DemoPerson[] = names.map(([id, name, tryFirst]) => ({
  id,
  name,
  ...placeOf(id),
  ...(tryFirst !== undefined && { tryFirst }),
}));

function placeOf(person: string): Pick<DemoPerson, 'role' | 'seat'> {
  const own = seats.find(({ terms }) => terms.some((term) => term.person === person));
  if (own) return { role: holds(own, person) ? own.title : `Tidligere: ${own.title}`, seat: own.id };
  const substitute = substitutes.find((row) => row.person === person);
  const stoodInFor = seats.find(({ id }) => id === substitute?.seat);
  if (stoodInFor === undefined) throw new Error(`Demo person ${person} has no place in the organisation`);
  return { role: `Stedfortræder: ${stoodInFor.title}`, seat: stoodInFor.id };
}

function holds({ terms }: SeatRow, person: string): boolean {
  return terms.at(-1)?.person === person && terms.at(-1)?.to === undefined;
}
