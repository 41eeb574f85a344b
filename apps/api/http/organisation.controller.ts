import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { danishDay } from '#engine/calendar.js';
import { findBody } from '#organisation/find-body.js';
import { bodyOnDay, organisationOnDay } from '#organisation/who-could-decide.js';
import type { Product } from '../product.js';
import { OnDayQuery, OrganisationQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

/** The organisation on any day: what existed, who could decide, and what is not known. */
@Controller('api/organisation')
export class OrganisationController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async all(@Query() raw: unknown): Promise<object> {
    const { on = danishDay(this.product.now()), limit, offset } = queryOf(OrganisationQuery, raw);
    const bodies = organisationOnDay(await this.product.directory.state(), on);
    const page = bodies.slice(offset, offset + limit);
    return { on, knownAt: this.product.now(), total: bodies.length, bodies: page };
  }

  @Get(':body')
  async one(@Param('body') name: string, @Query() raw: unknown): Promise<object> {
    const on = this.dayOf(raw);
    const state = await this.product.directory.state();
    return { on, knownAt: this.product.now(), ...bodyOnDay(state, findBody(state, name), on) };
  }

  private dayOf(raw: unknown): string {
    return queryOf(OnDayQuery, raw).on ?? danishDay(this.product.now());
  }
}
