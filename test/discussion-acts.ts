import type { ActingSeat } from '#engine/procedure.js';
import { discussion } from '#procedures/discussion/procedure.js';
import { people } from './people.js';
import { type Act, type Story, story } from './specification.js';

/** The run that is discussed, and who takes part in it. */
const RUN = 'samtale';
export const ID = `revision-${RUN}`;
export const known = {
  [`revision/${RUN}`]: {},
  'revision/en-anden': {},
  [`participants/revision/${RUN}`]: [
    { function: 'tovholder', body: 'tf-psykiatri' },
    { function: 'kontaktdirektoer', body: 'tf-psykiatri' },
  ],
};

/** A story of its discussion, which has the id that belongs to it. */
export const discussing = (): Story => story(discussion, known, [], ID);

export const comments = (by: ActingSeat, text = 'Hvad med børn?', replyTo?: number, id = RUN): Act => ({
  by,
  command: 'WriteComment',
  data: { about: { procedure: 'revision', id }, text, ...(replyTo !== undefined && { replyTo }) },
});
const onComment =
  (command: string) =>
  (by: ActingSeat, number = 1): Act => ({ by, command, data: { number } });
export const withdraws = onComment('WithdrawComment');
export const resolves = onComment('ResolveComment');
export const reopens = onComment('ReopenComment');

/** A discussion in which everything has happened. */
export const whole: readonly Act[] = [
  comments(people.municipalTovholder),
  comments(people.regionalTovholder, 'De er med i afsnit 3', 1),
  resolves(people.municipalTovholder),
  reopens(people.regionalTovholder),
  withdraws(people.municipalTovholder),
];
