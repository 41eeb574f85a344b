import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Refusal } from '#engine/refusal.js';
import { findBody } from '#organisation/find-body.js';
import { organisationAt } from '#organisation/organisation-at.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { bodyOnDay, organisationOnDay } from '#organisation/who-could-decide.js';
import { type AsOf, asOfFrom, dayAt, knownBy, told } from '#read-models/as-of/moment.js';
import type { Product } from '../product.js';
import { BodyQuery, OrganisationQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

/** The organisation on any day: what existed, who could decide, and what is not known. */
@Controller('api/organisation')
export class OrganisationController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async all(@Query() raw: unknown): Promise<object> {
    const { limit, offset, ...moment } = queryOf(OrganisationQuery, raw);
    const { state, ...shown } = await this.at(moment);
    const bodies = organisationOnDay(state, shown.on);
    return { ...shown, total: bodies.length, bodies: bodies.slice(offset, offset + limit) };
  }

  @Get(':body')
  async one(@Param('body') name: string, @Query() raw: unknown): Promise<object> {
    const { state, ...shown } = await this.at(queryOf(BodyQuery, raw));
    return { ...shown, ...bodyOnDay(state, findBody(state, name), shown.on) };
  }

  /** The organisation as it was known, the day it is shown on, and what the answer says of the moment. */
  private async at({
    on,
    after,
    ...moment
  }: BodyQuery): Promise<{ state: OrganisationState; on: string; knownAt: string }> {
    const { directory, store, registry, now, caughtUp } = this.product;
    await caughtUp(after);
    if (on !== undefined && (moment.asOf !== undefined || moment.basis === 'recorded')) {
      throw new Refusal('malformed-request', 'on er det samme som asOf med basis=effective. Brug kun det ene.');
    }
    const asked = on === undefined ? moment : { ...moment, asOf: on, basis: 'effective' as const };
    const asOf = asOfFrom(asked, now());
    const then: AsOf = asOf ?? asOfFrom({ asOf: now(), basis: 'effective' }, now())!;
    const [day, knownAt] = [dayAt(then), knownBy(then)];
    // What is known now, the directory has in memory.
    const past = moment.knownAt !== undefined || then.basis === 'recorded';
    const state = past ? await organisationAt(store, registry, knownAt) : await directory.state();
    return { state, ...(asOf && told(asOf)), on: day, knownAt };
  }
}
