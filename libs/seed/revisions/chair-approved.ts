import { amongChairApproved, BETWEEN_MEETINGS } from '../agreements/chair-approved.js';
import { documented } from '../sources.js';
import type { CourseRow } from './course-row.js';

const reported = documented('overview', 'Formandsgodkendte sager til den 22. marts 2023');

function onSpor2(agreement: string, description: string): CourseRow {
  return {
    id: `${agreement}-2023`,
    agreement,
    spor: 2,
    description,
    source: amongChairApproved,
    milestones: [
      {
        milestone: 'chairApproval',
        when: BETWEEN_MEETINGS,
        statement: 'Styregruppens formandskab godkendte den reviderede aftale.',
        body: 'sss',
        source: amongChairApproved,
      },
      {
        milestone: 'reported',
        when: '2023-03-22',
        statement: 'Styregruppen blev orienteret om den formandsgodkendte sag.',
        body: 'sss',
        source: reported,
      },
    ],
    ended: {
      conclusion: 'Godkendt af formandskabet, og styregruppen er orienteret den 22. marts 2023.',
      on: '2023-03-22',
      source: reported,
    },
  };
}

/**
 * The revisions that the chairmanship approved in its first weeks with the model. The third is left open and without a
 * spor: that a hearing draft was approved is all that is known.
 */
export const chairApprovedCourses: readonly CourseRow[] = [
  onSpor2('retspsykiatriske-patienter', 'Revision af aftalen om retspsykiatriske patienter.'),
  onSpor2('subkutan-kemoterapi', 'Revision af aftalen om subkutan kemoterapi i eget hjem.'),
  {
    id: 'erhvervet-hjerneskade-2023',
    agreement: 'erhvervet-hjerneskade',
    description: 'Revision af aftalen om voksne med erhvervet hjerneskade. Sporet og afslutningen kendes ikke.',
    source: amongChairApproved,
    milestones: [
      {
        milestone: 'hearingDraft',
        when: BETWEEN_MEETINGS,
        statement: 'Styregruppens formandskab godkendte høringsudkastet.',
        body: 'sss',
        source: amongChairApproved,
      },
    ],
  },
];
