import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type Settings as ServiceSettings, readSettings as readServiceSettings } from '#service/settings.js';
import { LoginEnvironment, loginVariables } from './login/login-environment.js';
import { loginOf } from './login/login-of.js';
import type { LoginSettings } from './login/login-settings.js';

/** What a process that people speak to runs with. */
export interface Settings extends ServiceSettings {
  readonly login: LoginSettings;
}

/** Reads and validates the environment, and tells all that is wrong at once. @throws UnusableSettings */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = loginVariables.flatMap((name) =>
    environment[name] === undefined ? [] : [[name, environment[name]] as const],
  );
  const chosen = plainToInstance(LoginEnvironment, Object.fromEntries(given), { exposeDefaultValues: true });
  const login = loginOf(chosen, environment['NODE_ENV'] === 'production');
  const wrong = validateSync(chosen).flatMap(({ property, constraints }) =>
    [...new Set(Object.values(constraints ?? {}))].map((text) => `${property} ${text}`),
  );
  return { ...readServiceSettings(environment, {}, [...wrong, ...login.problems]), login: login.settings };
}
