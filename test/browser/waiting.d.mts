import type { BrowserContext } from 'playwright-core';

export declare function tellWaiting(context: BrowserContext): Promise<unknown>;
export declare const SETTLED: string;
