import type { Fact } from '#engine/fact.js';
import type * as commands from './commands.js';

/** What the register can hold of a person. */
export const registerFields = { name: 'Navn', email: 'E-mail', phone: 'Telefon' } as const;

export type RegisterField = keyof typeof registerFields;

/** Which fields were written, never what was written in them: that is in the register only, and can be erased there. */
export interface FieldsWritten {
  readonly person: string;
  readonly fields: readonly RegisterField[];
}

export type PersonRegistered = Fact<'PersonRegistered', FieldsWritten>;
export type PersonCorrected = Fact<'PersonCorrected', FieldsWritten>;
export type LegalHoldPlaced = Fact<'LegalHoldPlaced', commands.PlaceLegalHold>;
export type LegalHoldLifted = Fact<'LegalHoldLifted', commands.LiftLegalHold>;
/** From here on the register's entry and the key of the person's texts are no more. */
export type PersonErased = Fact<'PersonErased', commands.ErasePerson>;

export type PersonFact = PersonRegistered | PersonCorrected | LegalHoldPlaced | LegalHoldLifted | PersonErased;
