import { Controller, Get, Inject } from '@nestjs/common';
import { fileTypes } from '#attachments/file-types.js';
import type { Product } from '../product.js';
import { PRODUCT } from './token.js';

/** What may be sent in as a file, so that it can be said before somebody tries. */
@Controller('api')
export class AttachmentLimitsController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('attachments')
  limits(): object {
    const { mostBytes, types } = this.product.shelf;
    return { mostBytes, types: types.map((ending) => ({ ending, type: fileTypes[ending] })) };
  }
}
