import type { SeatOfMine } from './seats-of-mine.js';
import { escape, page } from './page.js';

const LOGIN = '<a class="button" href="/auth/login">Log ind</a>';

/** For whoever is not logged in. */
export const invitation = (): string =>
  page({
    title: 'Log ind',
    body: `<p class="lead">Log ind med din organisations login for at se dine opgaver og handle i de poster, du har.</p>
<div class="actions">${LOGIN}</div>`,
  });

/** Shows somebody who they are here, which seats they have today, and how to leave. */
export function welcomeBack(who: {
  readonly person: string;
  readonly name?: string;
  readonly seats: readonly SeatOfMine[];
  readonly csrfToken: string;
}): string {
  const name = who.name ?? who.person;
  const seats = who.seats.map(
    ({ title, standsIn }) =>
      `<li><strong>${escape(title)}</strong>${standsIn ? '<span>Som stedfortræder, på den andens vegne</span>' : ''}</li>`,
  );
  const held =
    seats.length === 0
      ? '<p>Du har ingen post i dag, og kan derfor ikke handle i forløbene. Sekretariatet kan besætte en post.</p>'
      : `<p>I dag kan du handle i:</p>\n<ul class="seats">${seats.join('\n')}</ul>`;
  return page({
    title: `Du er logget ind som ${name}`,
    body: `${held}
<div class="actions"><form method="post" action="/auth/logout">
<input type="hidden" name="csrf" value="${escape(who.csrfToken)}">
<button class="button second" type="submit">Log ud</button></form></div>`,
  });
}

/** After logout, here and at the identity provider. */
export const farewell = (): string =>
  page({
    title: 'Du er logget ud',
    body: `<p class="lead">Luk browseren, hvis andre bruger den samme computer.</p>
<div class="actions">${LOGIN.replace('Log ind', 'Log ind igen')}</div>`,
  });

/** When a login came to nothing. @param message Danish: what is wrong and what to do */
export const failure = (message: string): string =>
  page({
    title: 'Du er ikke logget ind',
    body: `<p class="lead">${escape(message)}</p>
<div class="actions">${LOGIN.replace('Log ind', 'Prøv igen')}</div>`,
  });
