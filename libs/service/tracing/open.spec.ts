import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { pino } from 'pino';
import { openTracing } from './open.js';
import { untraced } from './tracing.js';

const process_ = { name: 'sporskifte', log: pino({ level: 'silent' }) };
const to = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };

describe('tracing', () => {
  it.each([
    {},
    { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    { OTEL_SERVICE_NAME: 'sporskifte' },
    { ...to, OTEL_SDK_DISABLED: 'true' },
    { ...to, OTEL_TRACES_EXPORTER: 'none' },
  ])('is nothing at all with %j', async (environment) => {
    expect(await openTracing(environment, process_)).toBe(untraced);
  });

  it('is loaded only where it is wanted', () => {
    const tried = `
      const { openTracing } = await import('./dist/libs/service/tracing/open.js');
      await openTracing(process.env, { name: 'x', log: { warn() {} } });
      const { default: { Module: { _cache } } } = await import('node:module').then((m) => ({ default: m }));
      console.log(Object.keys(_cache).filter((file) => file.includes('opentelemetry')).length > 0);
    `;
    const loaded = (env: object): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', tried], {
        env: { PATH: process.env['PATH'], ...env },
      })
        .toString()
        .trim();
    expect([loaded({}), loaded(to)]).toEqual(['false', 'true']);
  });
});
