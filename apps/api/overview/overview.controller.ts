import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { danishDay } from '#engine/calendar.js';
import { findBody } from '#organisation/find-body.js';
import type { AgreementContext } from '#procedures/agreement/context.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import type { ChairApprovedCaseContext } from '#procedures/chair-approved-case/context.js';
import type { CommissoriumContext } from '#procedures/commissorium/context.js';
import type { HearingContext } from '#procedures/hearing/context.js';
import type { InitiativeContext } from '#procedures/initiative/context.js';
import type { PlanContext } from '#procedures/plan/context.js';
import type { SuccessionContext } from '#procedures/succession/context.js';
import type { WrittenApprovalContext } from '#procedures/written-approval/context.js';
import { type FoldedRun, foldedRuns } from '#read-models/queries/folded-runs.js';
import type { Product } from '../product.js';
import { AfterQuery, queryOf } from '../http/queries.js';
import { readerFrom, runFor } from '../http/reader.js';
import { PRODUCT } from '../http/token.js';
import { adoptionOverview } from './adoption-overview.js';
import { bodyOverview } from './body-overview.js';
import { governanceOverview } from './governance-overview.js';
import { hearingOverview } from './hearing-overview.js';
import { nominationOverview } from './nomination-overview.js';
import { OverviewQuery } from './overview-query.js';
import { organisationOverview } from './organisation-overview.js';
import { planOverview } from './plan-overview.js';

/** What the secretariat keeps an eye on, each in one answer: made from the runs as the read models hold them. */
@Controller('api/overview')
export class OverviewController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('plan')
  async plan(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const upTo = await this.caughtUp(queryOf(AfterQuery, raw).after);
    const [plans, initiatives] = await Promise.all([
      this.runs<PlanContext>(request, 'plan'),
      this.runs<InitiativeContext>(request, 'initiative'),
    ]);
    return { upTo, on: this.today(), ...planOverview({ plans, initiatives, organisation: await this.organisation() }) };
  }

  @Get('adoptions')
  async adoptions(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const upTo = await this.caughtUp(queryOf(AfterQuery, raw).after);
    const agreements = await this.runs<AgreementContext>(request, 'agreement');
    return { upTo, ...adoptionOverview(agreements, await this.organisation(), this.today()) };
  }

  @Get('organisation')
  async organisationOn(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after, on = this.today() } = queryOf(OverviewQuery, raw);
    const upTo = await this.caughtUp(after);
    const successions = await this.runs<SuccessionContext>(request, 'succession');
    return { upTo, ...organisationOverview(await this.organisation(), successions, on) };
  }

  @Get('organisation/:body')
  async body(@Param('body') name: string, @Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after, on = this.today() } = queryOf(OverviewQuery, raw);
    const upTo = await this.caughtUp(after);
    const state = await this.organisation();
    const successions = await this.runs<SuccessionContext>(request, 'succession');
    const known = await this.runs<AgreementContext>(request, 'agreement');
    const agreements = new Map(known.map(({ run }) => [run.id, run.context.title]));
    return { upTo, ...bodyOverview(findBody(state, name), on, { state, successions, agreements }) };
  }

  @Get('governance')
  async governance(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const upTo = await this.caughtUp(queryOf(AfterQuery, raw).after);
    const { events } = await runFor(this.product, request, GOVERNANCE);
    return { upTo, ...governanceOverview(events, await this.organisation(), this.today()) };
  }

  @Get('hearings')
  async hearings(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const upTo = await this.caughtUp(queryOf(AfterQuery, raw).after);
    const [hearings, approvals, cases] = await Promise.all([
      this.runs<HearingContext>(request, 'hearing'),
      this.runs<WrittenApprovalContext>(request, 'writtenApproval'),
      this.runs<ChairApprovedCaseContext>(request, 'chairApprovedCase'),
    ]);
    return { upTo, ...hearingOverview({ hearings, approvals, cases, organisation: await this.organisation() }) };
  }

  @Get('nominations')
  async nominations(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const upTo = await this.caughtUp(queryOf(AfterQuery, raw).after);
    const commissoria = await this.runs<CommissoriumContext>(request, 'commissorium');
    return { upTo, ...nominationOverview(commissoria, await this.organisation(), this.today()) };
  }

  private async caughtUp(after: string | undefined): Promise<string> {
    await this.product.caughtUp(after);
    return this.product.upTo();
  }

  private async runs<C>(request: Request, procedure: string): Promise<FoldedRun<C>[]> {
    return foldedRuns<C>(this.product.db, await readerFrom(this.product, request), procedure);
  }

  private organisation() {
    return this.product.directory.state();
  }

  private today(): string {
    return danishDay(this.product.now());
  }
}
