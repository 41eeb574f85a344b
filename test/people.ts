import type { ActingSeat } from '#engine/procedure.js';
import type { Side } from '#engine/fact.js';

function seat(seatFunction: string, body: string, side: Side | undefined, person: string): ActingSeat {
  const id = `${body}-${seatFunction}${side ? `-${side}` : ''}`;
  return { person, seat: id, body, function: seatFunction, ...(side && { side }) };
}

/** The people that specifications are about. */
export const people = {
  municipalTovholder: seat('tovholder', 'tf-psykiatri', 'municipal', 'p-mette'),
  regionalTovholder: seat('tovholder', 'tf-psykiatri', 'regional', 'p-rasmus'),
  strangerTovholder: seat('tovholder', 'tf-somatik', 'municipal', 'p-sofie'),
  municipalDirector: seat('kontaktdirektoer', 'tf-psykiatri', 'municipal', 'p-karen'),
  regionalDirector: seat('kontaktdirektoer', 'tf-psykiatri', 'regional', 'p-ole'),
  municipalChair: seat('chair', 'sss', 'municipal', 'p-inge'),
  regionalChair: seat('chair', 'sss', 'regional', 'p-torben'),
  municipalSecretariat: seat('secretary', 'kog', 'municipal', 'p-lone'),
  regionalSecretariat: seat('secretary', 'kog', 'regional', 'p-peter'),
  preTreatmentChair: seat('chair', 'sdk', 'municipal', 'p-birgit'),
  municipalGroupSecretary: seat('secretary', 'wg-k', 'municipal', 'p-anne'),
  regionalGroupSecretary: seat('secretary', 'wg-k', 'regional', 'p-jens'),
  municipalAdministrator: seat('administrator', 'kog', 'municipal', 'p-merete'),
  regionalAdministrator: seat('administrator', 'kog', 'regional', 'p-frode'),
  auditor: seat('auditor', 'region-syddanmark', undefined, 'p-asger'),
  policy: seat('policy', 'system', undefined, 'system'),
  clock: seat('clock', 'system', undefined, 'system'),
} as const;

/** A person acting for the holder of a seat, as an approved substitute. */
export function substituteFor(holder: ActingSeat, person: string): ActingSeat {
  return { ...holder, person, onBehalfOf: holder.person };
}
