import { readVariables, wrongIn } from '#service/environment.js';
import { type Settings as ServiceSettings, readSettings as readServiceSettings } from '#service/settings.js';
import { AttachmentEnvironment, attachmentVariables, attachmentsOf } from '#service/attachment-settings.js';
import type { ShelfOptions } from '#attachments/shelf.js';
import { LoginEnvironment, loginVariables } from './login/login-environment.js';
import { loginOf } from './login/login-of.js';
import type { LoginSettings } from './login/login-settings.js';

/** What a process that people speak to runs with. */
export interface Settings extends ServiceSettings {
  readonly login: LoginSettings;
  readonly attachments: ShelfOptions;
}

/** Reads and validates the environment, and tells all that is wrong at once. @throws UnusableSettings */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const chosen = readVariables(LoginEnvironment, loginVariables, environment);
  const login = loginOf(chosen, environment['NODE_ENV'] === 'production');
  const files = readVariables(AttachmentEnvironment, attachmentVariables, environment);
  const service = readServiceSettings(environment, {}, [...wrongIn(chosen), ...login.problems, ...wrongIn(files)]);
  return { ...service, login: login.settings, attachments: attachmentsOf(files, service.dataDir) };
}
