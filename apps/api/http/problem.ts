import { type Refusal, type RefusalKind } from '#engine/refusal.js';

/** A problem as RFC 9457 has it, with a stable `code` that clients may rely on. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly [more: string]: unknown;
}

const kinds: { readonly [kind in RefusalKind]: { readonly status: number; readonly title: string } } = {
  malformed: { status: 400, title: 'Anmodningen kan ikke læses' },
  unauthenticated: { status: 401, title: 'Det er ikke oplyst, hvem der handler' },
  forbidden: { status: 403, title: 'Det har posten ikke mandat til' },
  missing: { status: 404, title: 'Findes ikke' },
  refused: { status: 409, title: 'Det kan ikke ske nu' },
  stale: { status: 412, title: 'Forløbet er ændret siden' },
  unprocessable: { status: 422, title: 'Anmodningen modsiger en tidligere' },
  unacceptable: { status: 422, title: 'Filen kan ikke tages imod' },
  unavailable: { status: 503, title: 'Prøv igen om lidt' },
};

/** The problem that a refusal is shown as. */
export function problemOf(refusal: Refusal): Problem {
  const { status, title } = kinds[refusal.kind];
  return problem(status, refusal.code, title, refusal.message, {
    ...(refusal.fields.length > 0 && { fields: refusal.fields }),
    ...refusal.facts,
  });
}

/** A problem by its parts; `detail` is Danish: what is wrong and what to do. */
export function problem(status: number, code: string, title: string, detail: string, more: object = {}): Problem {
  return { type: `urn:sporskifte:problem:${code}`, title, status, detail, code, ...more };
}

/** A problem that is thrown as it is: what is refused at the door, before any rule of the organisation is asked. */
export class HttpProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'HttpProblem';
  }
}
