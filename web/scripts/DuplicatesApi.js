// The server's routes for duplicates, as functions.

import { ask, sending } from './Api.js';

export const found = (offset, count) => ask(`duplicates?offset=${offset}&k=${count}`, { cache: 'no-store' });

export const look = () => ask('duplicates/run', { method: 'POST' });

export const stop = () => ask('duplicates/run', { method: 'DELETE' });

export const notSame = (a, b) => ask('duplicates/not-same', sending({ a, b }));

export const sameAgain = (a, b) => ask('duplicates/not-same', { ...sending({ a, b }), method: 'DELETE' });

export const keep = (id) => ask('duplicates/keep', sending({ id }));
