import { Controller, Get, Inject } from '@nestjs/common';
import { danishDay } from '#engine/calendar.js';
import { levels } from '#organisation/body.js';
import { organisationOnDay } from '#organisation/who-could-decide.js';
import type { AgreementContext } from '#procedures/agreement/context.js';
import { agreementKinds } from '#procedures/agreement/commands.js';
import type { CommissoriumContext } from '#procedures/commissorium/context.js';
import { templateSections } from '#procedures/commissorium/commands.js';
import type { PlanContext } from '#procedures/plan/context.js';
import { sides } from '#procedures/sides.js';
import type { Closed } from '#engine/closed.js';
import type { Product } from '../product.js';
import { PRODUCT } from './token.js';
import { withoutParts } from './withheld.js';

/** What anyone may read. Each field is named here: what is not, is not shown, whatever a run comes to know. */
@Controller('api/public')
export class PublicController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('agreements')
  async agreements(): Promise<object> {
    const runs = await this.runsIn<AgreementContext>('agreement', ['inForce']);
    const agreements = runs.map(({ id, context: { title, kind, versions = [] } }) => ({
      id,
      title,
      ...(kind && { kind, kindTitle: agreementKinds[kind] }),
      versions: versions.map(({ number, name, takenIntoUseOn }) => ({
        number,
        name,
        ...(takenIntoUseOn && { takenIntoUseOn }),
      })),
    }));
    return { agreements };
  }

  @Get('commissoria')
  async commissoria(): Promise<object> {
    const runs = await this.runsIn<CommissoriumContext>('commissorium', ['nomination', 'active']);
    const commissoria = runs.map(({ id, context: { title, sections = {}, seats = [], runsUntil } }) => ({
      id,
      title,
      ...(runsUntil && { runsUntil }),
      sections: Object.entries(sections).map(([section, text]) => ({
        title: templateSections[section as keyof typeof templateSections],
        text,
      })),
      seats: seats.map(({ profile, side, mandatory }) => ({ profile, side, sideTitle: sides[side], mandatory })),
    }));
    return { commissoria };
  }

  /** Functions, never who has them. */
  @Get('bodies')
  async bodies(): Promise<object> {
    const on = danishDay(this.product.now());
    const state = await this.product.directory.state();
    const bodies = organisationOnDay(state, on).map(({ body: id, name, level, legalBasis }) => ({
      id,
      name,
      level,
      levelTitle: levels[level],
      legalBasis,
      seats: [...state.seats.values()]
        .filter((seat) => seat.body === id && (seat.abolishedOn ?? '9999-12-31') > on)
        .map(({ title, function: role, side }) => ({ title, function: role, ...(side && { side }) })),
    }));
    return { on, bodies };
  }

  @Get('plan')
  async plan(): Promise<object> {
    const initiatives = await this.runsIn<{ readonly title: string }>('initiative');
    const titles = new Map(initiatives.map(({ id, context, state }) => [id, { title: context.title, state }]));
    const runs = await this.runsIn<PlanContext>('plan', ['inForce']);
    const plans = runs.map(({ id, context: { title, period, firstDay, lastDay, lines = [] } }) => ({
      id,
      title,
      period,
      firstDay,
      lastDay,
      lines: lines.flatMap(({ initiative, number }) => {
        const known = titles.get(initiative);
        return known ? [{ number, id: initiative, ...known }] : [];
      }),
    }));
    return { plans };
  }

  /** Runs of a procedure in Danish order, those in one of some states where they are named; never what is closed. */
  private async runsIn<C extends object>(procedure: string, states?: readonly string[]) {
    const rows = await this.product.db
      .selectFrom('runs')
      .select(['id', 'states', 'title', 'context', 'closed'])
      .where('procedure', '=', procedure)
      .where('level', '!=', 'closed')
      .orderBy('sortLabel')
      .orderBy('stream')
      .execute();
    return rows
      .filter((row) => states === undefined || (JSON.parse(row.states) as string[]).some((key) => states.includes(key)))
      .map(({ id, title, context, closed }) => ({
        id,
        state: title,
        context: withoutParts(JSON.parse(context) as C, closed === null ? undefined : (JSON.parse(closed) as Closed)),
      }));
  }
}
