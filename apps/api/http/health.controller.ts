import { Controller, Get, Inject } from '@nestjs/common';
import { HealthCheck, HealthCheckService, type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import type { Product } from '../product.js';
import { PRODUCT } from './token.js';

/** How many events the read models may be behind before the process says it is not ready. */
const LAG_LIMIT = 5_000;

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
    const failure = this.product.projections.failure();
    if (failure !== undefined) return check.down({ message: failure });
    const lag = await this.product.projections.lag();
    return lag > LAG_LIMIT ? check.down({ lag }) : check.up({ lag, upTo: this.product.upTo() });
  }
}
