import { readVariables, wrongIn } from '#service/environment.js';
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
  const chosen = readVariables(LoginEnvironment, loginVariables, environment);
  const login = loginOf(chosen, environment['NODE_ENV'] === 'production');
  const besides = [...wrongIn(chosen), ...login.problems];
  return { ...readServiceSettings(environment, {}, besides), login: login.settings };
}
