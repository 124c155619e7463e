// The server's routes for what a person teaches it, as functions.

import { ask, sending } from './Api.js';

const collection = (id) => `collections/${encodeURIComponent(id)}`;

export const collections = () => ask('collections', { cache: 'no-store' });

export const members = (id, offset, k) => ask(`${collection(id)}?offset=${offset}&k=${k}`, { cache: 'no-store' });

export const saveCollection = (name, { right, wrong }) => ask('collections', sending({ name, right, wrong }));

export const changeCollection = (id, change) => ask(collection(id), { ...sending(change), method: 'PATCH' });

export const removeCollection = (id) => ask(collection(id), { method: 'DELETE' });

export const suggestions = (marks, k) => ask(`suggestions?k=${k}`, sending(marks));

export const doubtful = (k) => ask(`labels/doubtful?k=${k}`, { cache: 'no-store' });

export const teaching = () => ask('teaching', { cache: 'no-store' });

export const teach = (category, marks) => ask('teaching', sending({ category, ...marks }));

export const accept = () => ask('teaching/accept', { method: 'POST' });

export const discard = () => ask('teaching', { method: 'DELETE' });

export const importLabels = (file, { trying, keep }) =>
  ask(`labels?try=${trying}&keep=${keep}`, { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: file });
