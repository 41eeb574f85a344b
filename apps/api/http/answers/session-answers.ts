import { type Schema, flag, listOf, moment, object, optional, ref, text, whole } from './schema.js';

/** What is answered about a person's own sessions, and what they have chosen about mail. */
export const sessionAnswers: { readonly [name: string]: Schema } = {
  OwnSession: object({ id: text, current: flag, beganAt: moment, seenAt: moment, endsAt: moment }),
  OwnSessions: object({ items: listOf(ref('OwnSession')) }),
  EndedSessions: object({ ended: whole }),
  OwnMail: object({ wanted: flag, address: optional(text) }),
};
