/**
 * What is pictured: a file's name, who looks (nobody where it is left out), and where. `kept` are the pictures that README
 * and the tutorial show, in the width they show them in. `act` leads to what is to be seen, from a page that is loaded.
 */
export const pages = [
  { name: 'forside', path: '/' },
  { name: 'overblik', person: 'p-1001', path: '/', kept: 1440 },
  { name: 'forloeb', person: 'p-1001', path: '/forloeb' },
  { name: 'revisioner-liste', person: 'p-1001', path: '/forloeb/revision' },
  { name: 'revision', person: 'p-1001', path: '/forloeb/revision/sam-bo-2023', kept: 1440 },
  { name: 'begynd', person: 'p-1001', path: '/forloeb/revision/ny' },
  { name: 'formular', person: 'p-1001', path: '/forloeb/revision/ny?handling=ReportNeed', kept: 1440 },
  {
    name: 'fejl',
    person: 'p-1001',
    path: '/forloeb/revision/ny?handling=ReportNeed',
    act: (page) => page.locator('form.command-form button[type=submit]').click(),
  },
  {
    name: 'menu',
    person: 'p-1001',
    path: '/',
    act: (page) =>
      page
        .locator('.menu-button')
        .click({ timeout: 500 })
        .catch(() => {}),
  },
  { name: 'ukendt', person: 'p-1001', path: '/forloeb/findes-ikke' },
  { name: 'overblik-formand', person: 'p-1018', path: '/' },
  { name: 'overblik-stedfortraeder', person: 'p-1007', path: '/' },
  { name: 'login', path: '/auth/login', kept: 1440 },
  { name: 'auth', path: '/auth' },
  { name: 'bevis', person: 'p-1036', path: '/bevis' },
  { name: 'bevis-forloeb', person: 'p-1036', path: '/bevis/revision/sam-bo-2023?skridt=4&sammenlign=2' },
  { name: 'bevis-haendelser', person: 'p-1036', path: '/bevis/haendelser?procedure=revision' },
  {
    name: 'bevis-organisationen',
    person: 'p-1036',
    path: '/bevis/organisationen?dag=2026-01-01&akse=effective&siden=2025-01-01',
  },
  { name: 'bevis-afvigelser', person: 'p-1036', path: '/bevis/afvigelser' },
];
