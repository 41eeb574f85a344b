import { plan } from '#procedures/plan/procedure.js';
import * as acts from '../plan-acts.js';
import type { Tale } from './golden.js';

/** Tales of implementation plans. */
export const planTales: readonly Tale[] = [
  {
    procedure: plan,
    name: 'two-years',
    about: 'En plan, som udvalget sendte tilbage og så godkendte, og som blev fulgt op og afløst.',
    others: acts.known,
    acts: [
      acts.opened({ follows: 'plan-2022' }),
      acts.added('ips'),
      acts.added('depression'),
      acts.submitted,
      acts.returned,
      acts.removed('depression'),
      acts.added('kom-trygt-hjem'),
      acts.submitted,
      acts.approved,
      acts.added('depression'),
      { ...acts.followedUp(2024, 'political', { meetingOn: '2024-12-04' }), at: '2024-12-05T09:00:00.000Z' },
      { ...acts.followedUp(2024, 'administrative', { meetingOn: '2024-11-20' }), at: '2024-12-05T09:05:00.000Z' },
      { ...acts.nextBegun, at: '2025-08-20T09:00:00.000Z' },
      acts.concluded(['ips', 'depression']),
    ],
  },
  {
    procedure: plan,
    name: 'concluded-without-successor',
    about: 'En plan, der sluttede uden at føre noget videre.',
    others: acts.known,
    acts: [...acts.inForce, acts.concluded()],
  },
];
