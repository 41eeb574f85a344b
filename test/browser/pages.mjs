/**
 * Every page of the web application, as `test/browser/pages.spec.ts` tries them and `npm run screenshots` pictures
 * them: a name, who looks (nobody where it is left out), and where. What is in progress is put there by `staged.mjs`.
 * `kept` are the pictures that README and the tutorial show, in the width they show them in. `act` leads to what is to
 * be seen, from a page that is loaded; `said` is how it ends. `from` is the top of a kept picture, where that is not
 * the top of the page.
 */
const TOVHOLDER = 'p-1001';
const DIRECTOR = 'p-1003';
const CHAIR = 'p-1018';
const SECRETARY = 'p-1025';
const CLUSTER = 'p-1027';
const AUDITOR = 'p-1036';
const ADMINISTRATOR = 'p-1037';

const of = (person, pages) => pages.map(([name, path, more]) => ({ name, path, ...(person && { person }), ...more }));
const press = (button) => (page) => page.locator(button).first().click();
const send = press('form.command-form button[type=submit]');

const everyone = of(undefined, [
  ['forside', '/'],
  ['offentligt', '/offentligt'],
  ['offentligt-aftaler', '/offentligt/aftaler'],
  ['offentligt-aftale', '/offentligt/aftaler/sam-bo'],
  ['offentligt-aftale-ukendt', '/offentligt/aftaler/findes-ikke'],
  ['offentligt-kommissorier', '/offentligt/kommissorier'],
  ['offentligt-kommissorium', '/offentligt/kommissorier/overgange'],
  ['offentligt-kommissorium-ukendt', '/offentligt/kommissorier/findes-ikke'],
  ['offentligt-organer', '/offentligt/organer'],
  ['offentligt-organ', '/offentligt/organer/sss'],
  ['offentligt-organ-ukendt', '/offentligt/organer/findes-ikke'],
  ['offentligt-plan', '/offentligt/plan'],
  ['tilgaengelighed', '/tilgaengelighed'],
  ['was', '/was'],
  ['login-kraeves', '/sager'],
  ['ukendt-uden-login', '/offentligt/findes/ikke'],
  ['login', '/auth/login', { kept: 1440 }],
  ['auth', '/auth'],
  ['logget-ud', '/auth/logged-out'],
]);

const tovholder = of(TOVHOLDER, [
  ['overblik', '/', { kept: 1440 }],
  ['forloeb', '/forloeb'],
  ['revisioner-liste', '/forloeb/revision'],
  ['liste-tom', '/forloeb/closedReading'],
  ['revision', '/forloeb/revision/sam-bo-2023'],
  ['begynd', '/forloeb/revision/ny'],
  ['begynd-kommissorium', '/forloeb/commissorium/ny'],
  ['formular', '/forloeb/revision/ny?handling=ReportNeed', { kept: 1440 }],
  ['fejl', '/forloeb/revision/ny?handling=ReportNeed', { act: send, said: 'Ret felterne, og send igen' }],
  ['forloeb-ukendt', '/forloeb/findes-ikke'],
  ['forloeb-findes-ikke', '/forloeb/revision/findes-ikke'],
  ['ukendt', '/forloeb/revision/sam-bo-2023/findes-ikke'],
  ['revisioner', '/revisioner'],
  ['revisioner-ny', '/revisioner/ny?aftale=depression'],
  ['revision-i-gang', '/revisioner/depression-2026', { kept: 1440 }],
  ['revision-kendt', '/revisioner/sam-bo-2023'],
  ['aftaler', '/aftaler'],
  ['aftale', '/aftaler/sam-bo'],
  ['aftale-ukendt', '/aftaler/findes-ikke'],
  ['kommissorier', '/kommissorier'],
  ['kommissorium', '/kommissorier/overgange'],
  ['hoering', '/hoeringer/depression-2026-h1'],
  ['sag-ny', '/sager/ny?procedure=agreement&id=depression'],
  ['mine-logins', '/mine-logins'],
  ['organisation', '/organisation'],
  ['plan', '/plan'],
  ['handling-paa-sag', '/forloeb/agreement/depression?handling=RecordKnownFact'],
]);

const deciders = [
  ...of(DIRECTOR, [
    ['overblik-direktoer', '/'],
    ['sager', '/sager'],
    ['sag', '/sager/transport-2026'],
    ['sag-ukendt', '/sager/findes-ikke'],
    ['sag-tekst', '/sager/revision/retspsykiatri-2026'],
    ['skriftlig-godkendelse', '/skriftlige-godkendelser/udskrivning-s1'],
  ]),
  ...of('p-1007', [['overblik-stedfortraeder', '/']]),
  ...of(CHAIR, [
    ['overblik-formand', '/'],
    ['sager-formand', '/sager'],
  ]),
];

const secretariat = [
  ...of(SECRETARY, [
    ['overblik-sekretaer', '/'],
    ['sekretariat', '/sekretariat'],
    ['plan-tavle', '/plan'],
    ['plan-tidslinje', '/plan?visning=tidslinje'],
    ['plan-tabel', '/plan?visning=tabel'],
    ['plan-tom', '/plan?tekst=findesikke'],
    ['tilslutning', '/tilslutning'],
    ['tilslutning-klynge', '/tilslutning?klynge=klynge-fyn'],
    ['tilslutning-aftale', '/tilslutning/laenderygbesvaer'],
    ['tilslutning-ukendt', '/tilslutning/findes-ikke'],
    ['organisation-2027', '/organisation?dag=2027-01-01'],
    ['organ', '/organisation/kog'],
    ['organ-ukendt', '/organisation/findes-ikke'],
    ['styringsmodel', '/styringsmodel'],
    ['styringsmodel-proev', '/styringsmodel/proev'],
    ['hoeringer', '/hoeringer'],
    ['hoering-ukendt', '/hoeringer/findes-ikke'],
    ['udpegninger', '/udpegninger'],
    ['indsats', '/forloeb/initiative/hjaelpemidler'],
    ['plan-forloeb', '/forloeb/plan/2024-2025'],
  ]),
  ...of(CLUSTER, [['overblik-klynge', '/']]),
];

const inspectors = [
  ...of(AUDITOR, [
    ['overblik-revisor', '/'],
    ['bevis', '/bevis'],
    ['bevis-forloeb', '/bevis/revision/sam-bo-2023?skridt=4&sammenlign=2', { kept: 1440, from: '.player' }],
    ['bevis-forloeb-ukendt', '/bevis/revision/findes-ikke'],
    ['bevis-haendelser', '/bevis/haendelser?procedure=revision'],
    ['bevis-organisationen', '/bevis/organisationen?dag=2026-01-01&akse=effective&siden=2025-01-01'],
    ['bevis-afvigelser', '/bevis/afvigelser'],
    ['organ-revisor', '/organisation/sss'],
  ]),
  ...of(ADMINISTRATOR, [
    ['overblik-administrator', '/'],
    ['adgang-ny', '/forloeb/auditorGrant/ny'],
  ]),
];

export const pages = [...everyone, ...tovholder, ...deciders, ...secretariat, ...inspectors];
