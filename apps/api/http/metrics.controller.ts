import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Product } from '../product.js';
import { PRODUCT } from './token.js';

/** For Prometheus; docs/reference/operations.md says what is measured. */
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async metrics(@Res() response: Response): Promise<void> {
    const { registry } = this.product.metrics;
    const text = await registry.metrics();
    // Not `type`, which would put the character set in a place where Prometheus does not look for it.
    response.setHeader('Content-Type', registry.contentType).setHeader('Cache-Control', 'no-store').end(text);
  }
}
