import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: whoever reads the database cannot log in with it. */
export const keyOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
