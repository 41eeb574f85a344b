import type { Problem } from './types.js';

/** A no from the API, or no answer at all, as something that can be shown: `problem` is in Danish. */
export class ProblemAnswer extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemAnswer';
  }
}

/** The problem behind whatever was thrown. A failed fetch has no words of its own. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemAnswer) return error.problem;
  const offline = error instanceof TypeError;
  return {
    type: 'about:blank',
    title: offline ? 'Der er ingen forbindelse' : 'Noget gik galt på siden',
    status: 0,
    code: offline ? 'offline' : 'page',
    detail: offline
      ? 'Kontrollér din internetforbindelse, og prøv igen. Det, du har skrevet, er gemt på denne computer.'
      : 'Genindlæs siden. Sker det igen, så meld det til dem, der driver Sporskifte.',
  };
}

/** What an answer was, or a throw with the problem it carried. @throws ProblemAnswer */
export function answerOf<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (response.ok && data !== undefined) return data;
  const problem = (error ?? {}) as Partial<Problem>;
  throw new ProblemAnswer({
    type: 'about:blank',
    title: 'Serveren svarede ikke, som den skal',
    status: response.status,
    code: 'no-answer',
    detail: 'Prøv igen om lidt. Det, du har skrevet, er gemt på denne computer.',
    ...problem,
  });
}
