import { approximately, documented, withinPeriod } from '../sources.js';
import type { AgreementRow } from './agreement-row.js';

/** SAM:BO. Its revision of 2023-2025 stands as a known course; here is what is no step of that. */
export const samBo: AgreementRow = {
  id: 'sam-bo',
  title: 'SAM:BO, forløb 0-5',
  kind: 'cooperation',
  source: documented('overview', 'SAM:BO'),
  facts: [
    {
      key: 'earlier-version',
      statement: 'En tidligere udgave var i brug og blev evalueret fra foråret 2022.',
      unknown: 'Hvornår den tidligere udgave blev vedtaget og taget i brug.',
      when: '2022',
      source: approximately('overview', 'SAM:BO'),
    },
    {
      key: 'working-group',
      statement: 'Arbejdsgruppen var i gang med revisionen, da planen for 2024-2025 blev skrevet.',
      unknown: 'Hvilken dag arbejdsgruppen begyndte.',
      when: '2024',
      source: approximately('plan', 'Indsats 3'),
    },
    {
      key: 'weekend-scenarios',
      statement:
        'Mellem de to behandlinger i styregruppen søgte Sundhedsdirektørkredsen enighed om ét af to scenarier for plejeforløbsplaner i weekenden.',
      unknown: 'Hvilket scenarie det blev, og hvilken dag det blev afklaret.',
      when: '2024-10-30/2025-01-29',
      source: withinPeriod('minutes', 'Punkt 11'),
    },
    {
      key: 'taken-into-use',
      statement: 'Den reviderede aftale blev taget i brug den 19. maj 2025.',
      unknown: 'Referatet fra februar 2025 nævner dagen som plan; om alle parter begyndte den dag, fremgår ikke.',
      when: '2025-05-19',
      source: documented('overview', 'SAM:BO'),
    },
  ],
  versions: [
    {
      key: 'minor-adjustments',
      version: 'Med mindre justeringer fra januar 2023',
      since: '2023-01-31',
      source: approximately('overview', 'SAM:BO: justeringerne er godkendt den dag; ibrugtagningen kendes ikke'),
    },
    {
      key: 'revised',
      version: 'Revideret, godkendt den 29. januar 2025',
      takenIntoUseOn: '2025-05-19',
      since: '2025-05-19',
      source: documented('overview', 'SAM:BO'),
    },
  ],
};
