import type { Source } from '#engine/fact.js';
import { documented, GOVERNANCE_BEGINS, withinPeriod } from '../sources.js';
import type { AgreementRow } from './agreement-row.js';

/** The chairmanship approved these between the day the model was adopted and the meeting that was told of them. */
export const BETWEEN_MEETINGS = `${GOVERNANCE_BEGINS}/2023-03-22`;

/** Where that is known from. */
export const amongChairApproved: Source = withinPeriod('overview', 'Formandsgodkendte sager til den 22. marts 2023');

/** By the model a spor 2 revision is published when the chairmanship approves it: from then on it is in force. */
function revisedOnSpor2(id: string, title: string): AgreementRow {
  return {
    id,
    title,
    kind: 'cooperation',
    source: amongChairApproved,
    facts: [
      {
        key: 'spor-2',
        statement: 'Revideret på spor 2 og godkendt af styregruppens formandskab mellem to møder.',
        unknown: 'Hvilken dag formandskabet godkendte, og hvornår aftalen blev taget i brug.',
        when: BETWEEN_MEETINGS,
        source: amongChairApproved,
      },
    ],
    versions: [
      {
        key: 'spor-2',
        version: 'Revideret på spor 2, foråret 2023',
        since: BETWEEN_MEETINGS,
        source: amongChairApproved,
      },
    ],
  };
}

/** The agreements that the chairmanship decided about in its first weeks with the model, and the model itself. */
export const chairApproved: readonly AgreementRow[] = [
  revisedOnSpor2('retspsykiatriske-patienter', 'Samarbejdsaftale om retspsykiatriske patienter'),
  revisedOnSpor2('subkutan-kemoterapi', 'Samarbejdsaftale om subkutan kemoterapi i eget hjem'),
  {
    id: 'erhvervet-hjerneskade',
    title: 'Samarbejdsaftale om voksne med erhvervet hjerneskade',
    kind: 'cooperation',
    targetGroup: 'Voksne med erhvervet hjerneskade',
    source: amongChairApproved,
    facts: [
      {
        key: 'hearing-draft',
        statement: 'Styregruppens formandskab godkendte et høringsudkast mellem to møder.',
        unknown:
          'Hvilket spor, hvad høringen viste, om den reviderede aftale er i kraft, og om dokumentet kaldes samarbejdsaftale eller forløbsprogram.',
        when: BETWEEN_MEETINGS,
        source: amongChairApproved,
      },
    ],
    versions: [],
  },
  {
    id: 'revisionsmodellen',
    title: 'Model for revidering af fælles tværsektorielle samarbejdsaftaler',
    kind: 'model',
    source: documented('addendum', 'Model for revidering'),
    facts: [
      {
        key: 'adopted',
        statement: 'Strategisk Sundhedsstyregruppe vedtog modellen den 25. januar 2023.',
        when: GOVERNANCE_BEGINS,
        source: documented('overview', 'Modellen for revidering af aftaler'),
      },
      {
        // A commissorium cannot be entered after the fact, and there is no agreement yet that it could belong to: it
        // stands with the model under which it was approved. Setting up the group would be to invent one.
        key: 'leg-amputations',
        statement:
          'Formandskabet godkendte mellem to møder kommissoriet for en arbejdsgruppe: en forundersøgelse om at forebygge benamputationer.',
        unknown: 'Om arbejdsgruppen blev nedsat, og hvad den nåede frem til. Der er ingen aftale på området.',
        when: BETWEEN_MEETINGS,
        source: amongChairApproved,
      },
    ],
    versions: [
      {
        key: 'january-2023',
        version: 'Vedtaget i januar 2023',
        since: GOVERNANCE_BEGINS,
        source: documented('overview', 'Modellen for revidering af aftaler'),
      },
    ],
  },
];
