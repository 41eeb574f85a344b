import type { ActingSeat, Ref, Run, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { bodyNow } from '#engine/succession.js';
import type { Body } from '#organisation/body.js';
import type { AgreementContext } from './agreement/context.js';
import { type CommissoriumContext, workingGroupOf } from './commissorium/context.js';
import type { HearingContext } from './hearing/context.js';
import type { InitiativeContext } from './initiative/context.js';
import type { RevisionContext } from './revision/context.js';

/** What an escalation needs to know of the run it is about. */
export interface EscalationSubject {
  readonly title: string;
  /** Whose contact directors settle it. */
  readonly tovholderfunktion: string;
  /** Where an interpretation would be entered. */
  readonly agreement?: string;
  readonly workingGroup?: string;
}

/** What the one who raises it says of the case. */
export interface NamedSubject {
  readonly about: Ref;
  readonly tovholderfunktion?: string;
  readonly agreement?: string;
}

/** The runs that must be known before something is raised about one of them. */
export function subjectRefs({ about, tovholderfunktion, agreement }: NamedSubject): Ref[] {
  return [
    about,
    ...(tovholderfunktion === undefined ? [] : [{ procedure: 'body', id: tovholderfunktion }]),
    ...(agreement === undefined ? [] : [{ procedure: 'agreement', id: agreement }]),
  ];
}

/** The revision that a case is part of, which knows whose it is and which agreement it belongs to. */
export function subjectLeadsTo({ context }: Run): Ref[] {
  const { revision } = context as { readonly revision?: string };
  return revision === undefined ? [] : [{ procedure: 'revision', id: revision }];
}

/**
 * The case as it stands, with what only the raiser can say of it.
 * @throws Refusal in Danish when it does not exist, is finished, has nobody to settle it, or settles it in its own way
 */
export function subjectNow(named: NamedSubject, { run }: Pick<Surroundings, 'run'>): EscalationSubject {
  const about = run<unknown>(named.about);
  assertOpen(about);
  const [whole] = subjectLeadsTo(about).map((ref) => readers.revision!(run<unknown>(ref)));
  const known = { ...whole, ...readers[named.about.procedure]!(about) };
  if (named.agreement !== undefined) run({ procedure: 'agreement', id: named.agreement });
  const { agreement = named.agreement, tovholderfunktion = named.tovholderfunktion } = known;
  assertSaidOnce('aftale', known.agreement, named.agreement);
  assertSaidOnce('tovholderfunktion', known.tovholderfunktion, named.tovholderfunktion);
  if (tovholderfunktion === undefined) {
    throw notNow(`»${known.title}« har ingen tovholderfunktion. Angiv den, hvis kontaktdirektører skal afgøre sagen.`);
  }
  if (known.tovholderfunktion === undefined)
    assertTovholderfunktion(run<Body>({ procedure: 'body', id: tovholderfunktion }));
  // Whoever has taken the case's work over has it here too.
  const { workingGroup } = known;
  return {
    ...known,
    tovholderfunktion: bodyNow(about, tovholderfunktion),
    ...(workingGroup !== undefined && { workingGroup: bodyNow(about, workingGroup) }),
    ...(agreement !== undefined && { agreement }),
  };
}

/**
 * Makes sure that the case is the seat's own: a tovholder's portfolio, a working group's task; a secretariat serves
 * all.
 * @throws Refusal `requirement-not-met`: the mandate itself cannot tell, since the case is in the input
 */
export function assertOwnCase(subject: EscalationSubject, { function: role, body }: ActingSeat): void {
  const { tovholderfunktion, workingGroup } = subject;
  const isGroup = body.startsWith(workingGroupOf(''));
  const own = isGroup || role === 'chair' ? body === workingGroup : role !== 'tovholder' || body === tovholderfunktion;
  if (own) return;
  const message = `»${subject.title}« er ikke din sag. Den kan rejses af dens egne tovholdere, af dens arbejdsgruppes formænd og sekretærer eller af et sekretariat.`;
  throw notNow(message);
}

type Known = Omit<EscalationSubject, 'tovholderfunktion'> & Partial<Pick<EscalationSubject, 'tovholderfunktion'>>;

const readers: { readonly [procedure: string]: (run: Run) => Known } = {
  agreement: ({ id, context }) => {
    const { title, tovholderfunktion } = context as AgreementContext;
    return { title, agreement: id, ...(tovholderfunktion && { tovholderfunktion }) };
  },
  revision: ({ context }) => {
    const { need, agreement, tovholderfunktion, workingGroup } = context as RevisionContext;
    return {
      title: need?.description ?? agreement,
      agreement,
      tovholderfunktion,
      ...(workingGroup && { workingGroup }),
    };
  },
  commissorium: ({ id, context }) => {
    const { title, tovholderfunktion } = context as CommissoriumContext;
    return { title, tovholderfunktion, workingGroup: workingGroupOf(id) };
  },
  // Its tovholdere have it where it has no revision; a secretariat's own has none.
  hearing: ({ context }) => {
    const { title, owner, about, subject } = context as HearingContext;
    return {
      title,
      ...(owner?.function === 'tovholder' && { tovholderfunktion: owner.body }),
      ...(about === 'agreement' && subject !== undefined && { agreement: subject }),
    };
  },
  initiative: ({ context }) => ({ title: (context as InitiativeContext).title }),
};

/** The states, outermost, in which nothing is left to settle, for each procedure that can be escalated. */
export const finishedStates: { readonly [procedure: string]: readonly string[] } = {
  agreement: ['superseded', 'terminated'],
  revision: ['published', 'closedNoNeed', 'withdrawn', 'knownCourse', 'knownCourseClosed'],
  commissorium: ['rejected', 'lapsed', 'dissolved'],
  hearing: ['concluded', 'cancelled'],
  initiative: ['completed', 'notScaled', 'discontinued'],
};

function assertOpen({ procedure, definition, value }: Run): void {
  const state = typeof value === 'string' ? value : Object.keys(value)[0]!;
  if (finishedStates[procedure]!.includes(state)) throw notNow('Sagen er slut, så der er ikke noget at afgøre i den.');
  if (definition !== 'revision@1') return;
  throw notNow('Revisionen er begyndt efter den tidligere model. Brug revisionens egen eskalering.');
}

function assertSaidOnce(what: string, known: string | undefined, named: string | undefined): void {
  if (known === undefined || named === undefined || known === named) return;
  throw notNow(`Sagen har selv en ${what}: ${known}. Udelad feltet.`);
}

function assertTovholderfunktion({ id, context }: Run<Body>): void {
  if (context.level !== 'tovholderfunktion') throw notNow(`»${id}« er ikke en tovholderfunktion. Vælg en, der er.`);
}

function notNow(message: string): Refusal {
  return new Refusal('requirement-not-met', message);
}
