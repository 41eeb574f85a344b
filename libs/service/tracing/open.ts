import type { Logger } from 'pino';
import { UnusableSettings } from '../settings.js';
import { type Tracing, untraced } from './tracing.js';

/**
 * The variables of OpenTelemetry that are named here; others of its standard are read by its own library. The table in
 * docs/reference/settings.md is checked against this list.
 */
export const tracingVariables = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_SERVICE_NAME',
  'OTEL_RESOURCE_ATTRIBUTES',
  'OTEL_TRACES_SAMPLER',
  'OTEL_TRACES_SAMPLER_ARG',
  'OTEL_TRACES_EXPORTER',
  'OTEL_SDK_DISABLED',
] as const;

/** What the process is, for those who read its traces. */
export interface TracedProcess {
  /** What it is called when `OTEL_SERVICE_NAME` says nothing else. */
  readonly name: string;
  readonly log: Logger;
}

/**
 * Follows commands when the environment says where to send traces; otherwise the library is not even loaded.
 * @throws UnusableSettings when the address is none
 */
export async function openTracing(environment: NodeJS.ProcessEnv, { name, log }: TracedProcess): Promise<Tracing> {
  const address = endpoint(environment);
  if (address === undefined || isTurnedOff(environment)) return untraced;
  const { startTracing } = await import('./opentelemetry.js');
  const service = environment['OTEL_SERVICE_NAME'] || name;
  return startTracing({ service, resource: environment['OTEL_RESOURCE_ATTRIBUTES'] ?? '', log });
}

function endpoint(environment: NodeJS.ProcessEnv): string | undefined {
  for (const variable of ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT']) {
    const given = environment[variable];
    if (!given) continue;
    if (/^https?:\/\//.test(given) && URL.canParse(given)) return given;
    throw new UnusableSettings(
      `Indstillingerne kan ikke bruges:\n  ${variable} skal begynde med http:// eller https://.`,
    );
  }
  return undefined;
}

function isTurnedOff(environment: NodeJS.ProcessEnv): boolean {
  return environment['OTEL_SDK_DISABLED']?.toLowerCase() === 'true' || environment['OTEL_TRACES_EXPORTER'] === 'none';
}
