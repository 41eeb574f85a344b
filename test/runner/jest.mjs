import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from './command.mjs';

const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

/**
 * Runs Jest with its usual output, and counts from its report rather than from that output.
 *
 * @param {string[]} jestArguments
 * @returns {Promise<{ passed: number, failed: number, skipped: number, seconds: number }>}
 */
export async function runJest(jestArguments) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sporskifte-jest-'));
  const file = path.join(folder, 'report.json');
  const options = ['--config', 'test/jest.config.mjs', '--maxWorkers', '2', '--json', '--outputFile', file];
  try {
    const { code, seconds } = await run([...jest, ...options, ...jestArguments], { show: true });
    return { ...count(code, await readReport(file)), seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that cannot be loaded has no tests to count, so it counts as one failure itself. */
function count(code, report) {
  const { numPassedTests: passed = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  const failed = (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0);
  const skipped = numPendingTests + numTodoTests;
  // Jest died, was stopped, or ran nothing: never a success, whatever was counted before.
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  if (unexplained) console.log(`Jest svarede ${code} og nåede ${passed} bestået; det tæller som en fejl.`);
  return { passed, failed: failed + (unexplained ? 1 : 0), skipped };
}

async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return {};
  }
}
