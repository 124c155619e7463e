// The server's routes, as functions. A refusal carries the server's own words.

import { unlocked } from './Lock.js';

/** How often a server that has too much to do is asked again; then it is a refusal. */
const PATIENCE = 4;

/** The server answered, and said no. */
export class Refusal extends Error {
  constructor(status, { type, title, detail }) {
    super(detail || title || `The server answered with status ${status}.`);
    this.status = status;
    this.type = type;
  }
}

/** The server did not answer at all. */
export class ServerGone extends Error {
  constructor() {
    super('The server does not answer.');
  }
}

export const stats = () => ask('stats', { cache: 'no-store' });

export const browse = (parameters, signal) => ask(`pictures?${parameters}`, { signal });

export const searchById = (id, parameters, signal) => ask(`search?${parameters}`, { ...sending({ id }), signal });

export const searchByUrl = (url, parameters, signal) => ask(`search?${parameters}`, { ...sending({ url }), signal });

export function searchByFile(file, parameters, signal) {
  const body = new FormData();
  body.append('image', file, file.name || 'pasted picture');
  return ask(`search?${parameters}`, { method: 'POST', body, signal });
}

/** With marks alone. */
export const searchByMarks = (parameters, signal) => ask(`search?${parameters}`, { ...sending({}), signal });

/** Why a hit was found. The question as when it was searched by: a file, an id, or marks alone. */
export function explain({ file, id }, parameters, signal) {
  const path = `explain?${parameters}`;
  if (!file) return ask(path, { ...sending(id ? { id } : {}), signal });
  const body = new FormData();
  body.append('image', file, file.name || 'pasted picture');
  return ask(path, { method: 'POST', body, signal });
}

export const picture = (id, signal) => ask(`pictures/${encodeURIComponent(id)}`, { signal });

export const relabel = (id, category) =>
  ask(`pictures/${encodeURIComponent(id)}`, { ...sending({ category }), method: 'PATCH' });

export const remove = (id) => ask(`pictures/${encodeURIComponent(id)}`, { method: 'DELETE' });

export const thumbUrl = (id) => url(`pictures/${encodeURIComponent(id)}/thumb`);

export const fileUrl = (id) => url(`pictures/${encodeURIComponent(id)}/file`);

const url = (path) => new URL(`api/${path}`, document.baseURI).href;

export const sending = (value) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

/** Answers with JSON, with bytes where that is what comes, else with null. */
export async function ask(path, init) {
  try {
    const response = await answered(url(path), init);
    if (!response.ok) throw await refusal(response);
    const kind = response.headers.get('Content-Type') ?? '';
    if (kind.includes('octet-stream')) return await response.arrayBuffer();
    return kind.includes('json') ? await response.json() : null;
  } catch (error) {
    if (error instanceof Refusal || error.name === 'AbortError') throw error;
    throw new ServerGone();
  }
}

/** Whether it is there, and in the browser's cache now. */
export async function fetched(address) {
  try {
    const response = await answered(address, {});
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** The answer, after a key was given where one is wanted, and some waiting where there is much to do. */
async function answered(address, init) {
  for (let again = 0; ; again++) {
    const response = await fetch(address, init);
    if (response.status === 401 && address !== url('session') && (await unlocked())) continue;
    if (response.status !== 429 || again === PATIENCE) return response;
    await pause(Number(response.headers.get('Retry-After')) || 1, init?.signal);
  }
}

/** Somewhat less than the server said at least, so that not everybody comes back at the same moment. */
const pause = (seconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.min(seconds, 10) * 1000 * (0.5 + Math.random() / 2));
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

async function refusal(response) {
  return new Refusal(response.status, await response.json().catch(() => ({})));
}
