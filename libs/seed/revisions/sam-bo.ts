import { approximately, documented, withinPeriod } from '../sources.js';
import type { CourseRow } from './course-row.js';

/** The revision of SAM:BO on spor 3: what documents show, from the evaluation to the day it was taken into use. */
export const samBoCourse: CourseRow = {
  id: 'sam-bo-2023',
  agreement: 'sam-bo',
  spor: 3,
  description: 'Den større revision af SAM:BO, behandlet som spor 3.',
  source: documented('overview', 'SAM:BO'),
  milestones: [
    {
      milestone: 'evaluation',
      when: '2022',
      statement: 'Evalueret fra foråret 2022.',
      source: approximately('overview', 'SAM:BO'),
    },
    {
      milestone: 'minorAdjustments',
      when: '2023-01-31',
      statement: 'Følgegruppen godkendte mindre justeringer; den større revision blev spor 3.',
      source: documented('overview', 'SAM:BO'),
    },
    {
      milestone: 'commissorium',
      when: '2023-03-22',
      statement:
        'Styregruppen fik kommissoriet forelagt: en snæver revisionsgruppe uden formandskab, med en rådgivende gruppe som reference.',
      body: 'sss',
      source: documented('overview', 'SAM:BO'),
    },
    {
      milestone: 'hearing',
      when: '2024-07',
      statement: 'Klyngerne fik høringsudgaven i begyndelsen af juli 2024.',
      source: documented('minutes', 'Punkt 11'),
    },
    {
      milestone: 'responsesTreated',
      when: '2024-10-30',
      statement: 'Styregruppen drøftede, hvordan høringssvarene var bearbejdet.',
      body: 'sss',
      source: documented('minutes', 'Punkt 11'),
    },
    {
      milestone: 'approval',
      when: '2025-01-29',
      statement: 'Styregruppen godkendte den endelige aftale og implementeringsplanen.',
      body: 'sss',
      source: documented('minutes', 'Punkt 11'),
    },
    {
      milestone: 'implementation',
      when: '2025-02-27',
      statement: 'I Sønderjylland er aftalen forankret i implementeringsgruppen for behandling og pleje.',
      body: 'klynge-soenderjylland',
      source: documented('minutes', 'Punkt 11; dagen er mødets'),
    },
    {
      milestone: 'training',
      when: '2025-03-24/2025-04-13',
      statement: 'Undervisning i de fire klynger i ugerne 13-15; for Sønderjylland var 25. marts og 7. april sat af.',
      source: withinPeriod('minutes', 'Punkt 11'),
    },
    {
      milestone: 'takenIntoUse',
      when: '2025-05-19',
      statement: 'Den reviderede aftale blev taget i brug.',
      source: documented('overview', 'SAM:BO'),
    },
  ],
  ended: {
    conclusion: 'Den reviderede aftale er godkendt og taget i brug den 19. maj 2025.',
    on: '2025-05-19',
    source: documented('overview', 'SAM:BO'),
  },
};
