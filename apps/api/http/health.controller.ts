import { Controller, Get, Inject } from '@nestjs/common';
import { HealthCheck, HealthCheckService, type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { readinessOf } from '#service/readiness.js';
import type { Product } from '../product.js';
import { PRODUCT } from './token.js';

/** For whoever watches the process: is it alive, and would its answers be right? */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicator: HealthIndicatorService,
  ) {}

  @Get('live')
  live(): object {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check([() => this.eventStore(), () => this.readModels()]);
  }

  private async eventStore(): Promise<HealthIndicatorResult> {
    const check = this.indicator.check('eventStore');
    try {
      return check.up({ head: await this.product.store.head() });
    } catch (error) {
      return check.down({ message: error instanceof Error ? error.message : String(error) });
    }
  }

  private async readModels(): Promise<HealthIndicatorResult> {
    const check = this.indicator.check('readModels');
    const { product } = this;
    const { reason, projections } = await readinessOf(product, product.maxLag);
    const lag = Math.max(0, ...projections.map(({ events }) => events));
    if (reason !== undefined) return check.down({ message: reason, lag, projections });
    return check.up({ lag, projections, upTo: product.upTo() });
  }
}
