import { type DemoPerson, demoPeople } from '#seed/demo-people.js';
import { escape, page } from '../page.js';

const NOTICE = 'Prøvemiljø: personerne er opfundne, og der er ingen adgangskode. Siden findes ikke i drift.';

/**
 * Who is worth meeting first, under what one would look for. The last of them keeps the register of who has which seat.
 */
const groups: readonly (readonly [title: string, people: readonly string[]])[] = [
  ['Tovholdere og kontaktdirektører', ['p-1001', 'p-1002', 'p-1003', 'p-1004']],
  ['Formandskab og sekretariater', ['p-1018', 'p-1019', 'p-1025', 'p-1027']],
  ['Revision og forvaltning af poster', ['p-1036', 'p-1026']],
  ['Rettigheder og programmer', ['p-1037', 'p-1038']],
];

/** The page on which a demo person is picked. */
export function pickPage(): string {
  const shown = groups.flatMap(([, people]) => people);
  const sections = groups.map(([title, ids]) => {
    const people = ids.map((id) => demoPeople.find((person) => person.id === id)!);
    return `<h2>${title}</h2>\n<ul class="people">${people.map(button).join('\n')}</ul>`;
  });
  const others = demoPeople.filter(({ id }) => !shown.includes(id));
  return page({
    title: 'Vælg, hvem du vil være',
    notice: NOTICE,
    body: `<p class="lead">Vælg en person for at logge ind. Du handler i de poster, personen har.</p>
<form method="post">
${sections.join('\n')}
<details><summary>${others.length} andre personer</summary>
<ul class="people">${others.map(button).join('\n')}</ul></details>
<h2>Uden login</h2>
<p>En borger logger ikke ind, og ser de aftaler, der er i kraft.</p>
<button class="button second" type="submit" name="person" value="">Fortsæt som borger uden login</button>
</form>`,
  });
}

function button({ id, name, role, tryFirst }: DemoPerson): string {
  const hint = tryFirst === undefined ? '' : `<span class="try">${escape(tryFirst)}</span>`;
  return `<li><button type="submit" name="person" value="${escape(id)}"><strong>${escape(name)}</strong>
<span>${escape(role)}</span>${hint}</button></li>`;
}

/** Asks whether to be logged out of the demo login too. @param form the provider's own, with its token */
export const logoutPage = (form: string): string =>
  page({
    title: 'Log også ud af demo-login',
    notice: NOTICE,
    body: `<p class="lead">Du er logget ud af Sporskifte.</p>
${form}
<div class="actions"><button class="button" type="submit" form="op.logoutForm" name="logout" value="yes">Log ud</button></div>`,
  });

/** When the demo login cannot go on. @param what for developers, in English */
export const problemPage = (what: string): string =>
  page({
    title: 'Demo-login kan ikke fortsætte',
    notice: NOTICE,
    body: `<p class="lead">Begynd forfra.</p>
<p>Teknisk årsag: ${escape(what)}</p>
<div class="actions"><a class="button" href="/auth/login">Log ind</a></div>`,
  });
