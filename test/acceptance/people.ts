/** Headers of the seeded people that the acceptance tests act as. */
const as = (person: string, seat: string) => ({ 'Sporskifte-Person': person, 'Sporskifte-Seat': seat });

export const municipalTovholder = as('p-1001', 'tf-psykiatri-tovholder-municipal');
export const regionalTovholder = as('p-1002', 'tf-psykiatri-tovholder-regional');
export const municipalDirector = as('p-1003', 'tf-psykiatri-kontaktdirektoer-municipal');
export const regionalDirector = as('p-1004', 'tf-psykiatri-kontaktdirektoer-regional');
export const administrator = as('p-1037', 'kog-administrator-municipal');
export const otherAdministrator = as('p-1038', 'kog-administrator-regional');
export const secretariat = as('p-1025', 'kog-secretary-municipal');

/** The body of a need that anyone with a seat may report. */
export const need = {
  agreement: 'depression',
  source: 'clinicalGuideline',
  description: 'Nye anbefalinger om opsporing',
};
