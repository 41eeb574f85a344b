import type { OpenRun } from '#engine/policy.js';
import { inDanish } from '#calendar/in-danish.js';
import { holderOn, substitutesOn } from '#organisation/seat.js';
import { type GovernanceContext, versionOn } from '../../governance/model.js';
import { type SuccessionContext, oldBodies, unconfirmed } from '../../succession/context.js';
import { textsIn } from '../../texts-in.js';
import { lastDayOf, nameOf, openSeats } from './open-organisation.js';

/** What whoever is about to carry a succession out should know: what is missing first, what is left behind after. */
export function notesOn(context: SuccessionContext, open: readonly OpenRun[]): string[] {
  return [...assumptions(context), ...model(context, open), ...seats(context, open)];
}

function assumptions(context: SuccessionContext): string[] {
  const names = [...new Set(unconfirmed(context).map(({ name, successor }) => `${name} (${successor})`))];
  return names.length === 0 ? [] : [`Skal bekræftes først; det er antagelser: ${names.join(', ')}.`];
}

function model(context: SuccessionContext, open: readonly OpenRun[]): string[] {
  const old = oldBodies(context);
  return open
    .filter(({ run }) => run.procedure === 'governance')
    .flatMap(({ run }) => {
      const named = textsIn(versionOn(run.context as GovernanceContext, context.day)?.rules);
      const still = old.filter((id) => named.includes(id));
      if (still.length === 0) return [];
      return [
        `Styringsmodellen den ${inDanish(context.day)} nævner stadig ${still.join(', ')}; registrér en ny version først.`,
      ];
    });
}

function seats(context: SuccessionContext, open: readonly OpenRun[]): string[] {
  const last = lastDayOf(context);
  return context.lines
    .flatMap(({ body, name, seats: moving }) =>
      [...openSeats(open)]
        .filter(([, seat]) => seat.body === body)
        .flatMap(([id, seat]) => {
          const substitutes = substitutesOn(seat, last).map(({ person }) => person);
          if (!moving.includes(seat.function)) return [];
          return [
            ...(holderOn(seat, last) ? [] : [`${id} er ledig og føres ledig videre til ${name}.`]),
            ...(substitutes.length > 0
              ? [
                  `${substitutes.join(', ')} er stedfortræder i ${id}; det mandat følger ikke med, men skal godkendes på ny.`,
                ]
              : []),
          ];
        }),
    )
    .concat(left(context, open));
}

/** Seats of a kind that no line moves end with their body. */
function left(context: SuccessionContext, open: readonly OpenRun[]): string[] {
  return oldBodies(context).flatMap((body) => {
    const moving = context.lines.filter((line) => line.body === body).flatMap((line) => line.seats);
    const ending = [...openSeats(open)].filter(([, seat]) => seat.body === body && !moving.includes(seat.function));
    if (ending.length === 0) return [];
    const ids = ending.map(([id]) => id).join(', ');
    return [`Poster, der ophører med ${nameOf(body, context, open)}: ${ids}.`];
  });
}
