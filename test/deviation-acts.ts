import { deviationId } from '#procedures/deviation-id.js';
import type { ActingSeat } from '#engine/procedure.js';
import { people } from './people.js';
import { surroundings } from './revision-acts.js';
import type { Act, Others } from './specification.js';

/** The finding that specifications are about. */
export const finding = {
  procedure: 'revision',
  run: 'sam-bo-2023',
  rule: 'missing-milestone',
  place: 'hearingDraft',
  finding: 'Ingen dokumenter viser, at høringsudkastet er godkendt.',
} as const;

/** The id of the run in which it is answered. */
export const answeredIn = deviationId(finding);

/** The runs it looks at. */
export const known: Others = {
  ...surroundings,
  'revision/sam-bo-2023': {},
};

const { municipalChair, municipalSecretariat } = people;

/** Chairs the body that treats finally. */
export const politicalChair: ActingSeat = { person: 'p-stephanie', seat: 'ssu-chair', body: 'ssu', function: 'chair' };

export const accepts = (by = municipalChair, more: object = {}): Act => ({
  by,
  command: 'AcceptDeviation',
  data: { ...finding, reason: 'Udkastet blev godkendt mundtligt.', ...more },
});
export const remarks = (by = municipalSecretariat, more: object = {}): Act => ({
  by,
  command: 'RemarkOnDeviation',
  data: { ...finding, remark: 'Vi leder efter referatet.', ...more },
});
export const reopens = (by = municipalChair): Act => ({
  by,
  command: 'ReopenDeviation',
  data: { reason: 'Referatet er fundet, og det siger noget andet.' },
});
