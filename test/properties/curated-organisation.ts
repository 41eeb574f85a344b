import { people } from '../people.js';
import { act } from '../revision-acts.js';
import type { Act } from '../specification.js';
import * as successions from '../succession-acts.js';

const kog = (command: string, data: object): Act => act(people.municipalSecretariat, command, data);

/** Seats that take the ways no kept history takes. */
export const seat: { readonly [about: string]: readonly Act[] } = {
  'a held seat is abolished': [
    kog('CreateSeat', { title: 'Tovholder', body: 'tf-psykiatri', function: 'tovholder', side: 'municipal' }),
    kog('Appoint', { person: 'p-mette', from: '2023-02-01' }),
    kog('AbolishSeat', { reason: 'Funktionen er samlet' }),
  ],
  'a vacant seat is abolished': [
    kog('CreateSeat', { title: 'Tovholder', body: 'tf-psykiatri', function: 'tovholder', side: 'municipal' }),
    kog('AbolishSeat', { reason: 'Oprettet ved en fejl' }),
  ],
};

/** Changes of structure that do. */
export const succession: { readonly [about: string]: readonly Act[] } = {
  'it is given up after it was approved': [...successions.untilApproved, successions.cancelled],
};

/**
 * Stories for the ways that no kept history takes, by procedure, or by definition for an old version. They need not be
 * kept: they may be told anew.
 */
