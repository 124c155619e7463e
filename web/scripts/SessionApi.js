// The server's routes for signing in and out, as functions.

import { ask, sending } from './Api.js';

/** What this browser may do, and whether a key would let it do more. */
export const session = () => ask('session', { cache: 'no-store' });

export const signIn = (key) => ask('session', sending({ key }));

export const signOut = () => ask('session', { method: 'DELETE' });
