/** A demo person in one of their seats, as the headers that a program says it with. */
export const as = (person, seat) => ({ 'Sporskifte-Person': person, 'Sporskifte-Seat': seat });

const tovholder = as('p-1001', 'tf-psykiatri-tovholder-municipal');
const otherTovholder = as('p-1002', 'tf-psykiatri-tovholder-regional');
const director = as('p-1003', 'tf-psykiatri-kontaktdirektoer-municipal');
const otherDirector = as('p-1004', 'tf-psykiatri-kontaktdirektoer-regional');
const secretary = as('p-1025', 'kog-secretary-municipal');
const cluster = as('p-1027', 'klynge-fyn-secretary-municipal');

/** The sections of the template, which the commissorium's own commands name. */
const sections =
  'background purpose task deliverables organisation roles process duration resources reporting communication'.split(
    ' ',
  );
const reason = 'Hele aftalen skal ses igennem.';
const spor2 = { spor: 2, reason };
const seats = [
  { profile: 'Psykiater', side: 'regional', mandatory: true },
  { profile: 'Sygeplejerske', side: 'municipal', mandatory: true },
];

/** A need that has been reported, and that one tovholder has put on spor 2: the other is awaited. */
export const needReported = (id, agreement) => [
  [tovholder, `revision/${id}/report-need`, { agreement, source: 'legislation', description: 'Nye frister i loven' }],
  [otherTovholder, `revision/${id}/propose-spor`, spor2],
];

/** A revision that both tovholdere have put on spor 2. */
export const revisionOnSpor2 = (id, agreement) => [
  [tovholder, `revision/${id}/report-need`, { agreement, source: 'legislation', description: 'Nye frister i loven' }],
  [tovholder, `revision/${id}/propose-spor`, spor2],
  [otherTovholder, `revision/${id}/propose-spor`, spor2],
];

/** A commissorium that both contact directors have said yes to, with a seat for each side. */
export const qualified = (id, title) => [
  [tovholder, `commissorium/${id}/open-commissorium`, { title, tovholderfunktion: 'tf-psykiatri' }],
  ...sections.map((section) => [tovholder, `commissorium/${id}/write-section`, { section, text: `${title}, afsnit` }]),
  [tovholder, `commissorium/${id}/describe-seats`, { seats }],
  [tovholder, `commissorium/${id}/submit-for-qualification`],
  [director, `commissorium/${id}/qualify-commissorium`],
  [otherDirector, `commissorium/${id}/qualify-commissorium`],
];

/** What is in progress when the pages are looked at: one of each kind that the demo data has none of. */
const acts = [
  ...revisionOnSpor2('depression-2026', 'depression'),
  [
    tovholder,
    'revision/depression-2026/open-hearing',
    {
      summary: 'Ny opsporing',
      document: 'Sag 26/1001',
      parties: ['odense', 'vejle', 'klynge-fyn'],
      deadline: '2099-02-02',
    },
  ],
  [cluster, 'hearing/depression-2026-h1/give-response', { document: 'Sag 26/1001, klyngens svar' }],
  ...revisionOnSpor2('retspsykiatri-2026', 'retspsykiatriske-patienter'),
  [tovholder, 'revision/retspsykiatri-2026/submit-draft', { summary: 'Nye frister for svar', document: 'Sag 26/1002' }],
  [
    tovholder,
    'escalation/transport-2026/escalate',
    {
      about: { procedure: 'agreement', id: 'depression' },
      kind: 'dispute',
      blocking: false,
      question: 'Hvem betaler for transporten?',
      position: 'Det gør regionen.',
    },
  ],
  [otherTovholder, 'escalation/transport-2026/give-position', { position: 'Det gør kommunerne.' }],
  ...qualified('overgange', 'Overgange mellem sektorer'),
  [secretary, 'commissorium/overgange/record-commissorium-approval', { meetingOn: '2026-01-12' }],
  ...qualified('udskrivning', 'Udskrivning uden ventetid'),
  [secretary, 'commissorium/udskrivning/send-to-written-approval'],
  [secretary, 'writtenApproval/udskrivning-s1/open-written-approval'],
];

/**
 * Gives the commands at a product with the demo data.
 *
 * @param {string} address `http://localhost:3000`
 * @param {readonly (readonly [who: object, path: string, data?: object])[]} all those of the pages where it is left out
 * @throws {Error} with the product's answer, when one is refused
 */
export async function stage(address, all = acts) {
  for (const [who, path, data] of all) await act(address, who, path, data);
}

/**
 * Gives one command as a program does. What another run leads to by itself comes a moment later, so a run that is not
 * there yet is asked again.
 *
 * @param {string} address
 * @param {Record<string, string>} who
 * @param {string} path `revision/depression-2026/report-need`
 * @param {object} data
 */
export async function act(address, who, path, data = {}) {
  const headers = { 'Content-Type': 'application/json', ...who };
  for (let left = 100; ; left -= 1) {
    const answer = await fetch(`${address}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(data) });
    if (answer.ok) return answer.json();
    const said = await answer.text();
    if (left === 0 || ![404, 409].includes(answer.status)) throw new Error(`${path}: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
