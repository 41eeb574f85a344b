import { describe, expect, it } from '@jest/globals';
import type { ArgumentsHost } from '@nestjs/common';
import { pino } from 'pino';
import { OutcomeUnknown, StoreUnavailable } from '#engine/event-store.js';
import { ProblemFilter } from './problem.filter.js';

function answerTo(error: unknown): Record<string, unknown> {
  let body = '{}';
  const send = (text: string): void => void (body = text);
  const response = { locals: {}, status: () => response, type: () => response, send };
  const request = { method: 'POST', path: '/x', originalUrl: '/x' };
  const http = { getRequest: () => request, getResponse: () => response };
  new ProblemFilter(pino({ level: 'silent' })).catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return JSON.parse(body) as Record<string, unknown>;
}

describe('a store that does not serve', () => {
  it('is told apart from one of which nobody knows whether it did', () => {
    expect(answerTo(new StoreUnavailable('Intet er gemt.'))).toMatchObject({
      status: 503,
      code: 'store-unavailable',
      detail: 'Intet er gemt.',
    });
    expect(answerTo(new OutcomeUnknown('Det er uvist.'))).toMatchObject({
      status: 503,
      code: 'outcome-unknown',
      detail: 'Det er uvist.',
    });
  });
});
