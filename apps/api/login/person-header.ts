/** The header a request names its person in. Taken on trust, and therefore never in production. */
export const PERSON_HEADER = 'Sporskifte-Person';
