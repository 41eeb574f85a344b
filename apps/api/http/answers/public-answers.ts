import { type Schema, flag, listOf, object, optional, ref, text, whole } from './schema.js';

/** What anyone may read without a login. */
export const publicAnswers: { readonly [name: string]: Schema } = {
  PublicVersion: object({ number: whole, name: text, takenIntoUseOn: optional(text) }),
  PublicAgreement: object({
    id: text,
    title: text,
    kind: optional(text),
    kindTitle: optional(text),
    versions: listOf(ref('PublicVersion')),
  }),
  PublicAgreements: object({ agreements: listOf(ref('PublicAgreement')) }),
  PublicCommissorium: object({
    id: text,
    title: text,
    runsUntil: optional(text),
    sections: listOf(object({ title: text, text })),
    seats: listOf(object({ profile: text, side: text, sideTitle: text, mandatory: flag })),
  }),
  PublicCommissoria: object({ commissoria: listOf(ref('PublicCommissorium')) }),
  PublicBody: object({
    id: text,
    name: text,
    level: text,
    levelTitle: text,
    legalBasis: optional(text),
    seats: listOf(object({ title: text, function: text, side: optional(text) })),
  }),
  PublicBodies: object({ on: text, bodies: listOf(ref('PublicBody')) }),
  PublicPlan: object({
    id: text,
    title: text,
    period: text,
    firstDay: text,
    lastDay: text,
    lines: listOf(object({ number: optional(whole), id: text, title: optional(text), state: optional(text) })),
  }),
  PublicPlans: object({ plans: listOf(ref('PublicPlan')) }),
};
