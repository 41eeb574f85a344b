import { ID } from '#engine/fields.js';

/**
 * Our id of a person in a provider's claims, or undefined when the claim is missing or no person can be called that.
 */
export function personOf(claims: { readonly [claim: string]: unknown }, claim: string): string | undefined {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  // `system` is who policies and the clock act as; nobody outside may be called that.
  return typeof value === 'string' && ID.test(value) && value !== 'system' ? value : undefined;
}
