import type { Page } from 'playwright-core';

export interface PageToSee {
  readonly name: string;
  readonly path: string;
  readonly person?: string;
  readonly kept?: number;
  readonly act?: (page: Page) => Promise<void>;
  readonly said?: string;
  readonly from?: string;
}

export declare const pages: readonly PageToSee[];
