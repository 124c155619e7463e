// Follows how the map is on the server, and fetches its points when they change.

import * as api from './MapApi.js';
import { parsePoints } from './MapPoints.js';
import { ServerGone } from './Api.js';

const WHILE_MAKING = 700;
const WHILE_PLACING = 1500;
const OTHERWISE = 15_000;
const RETRY = 3000;
const FEWEST = 3;

/**
 * @param {object} heard
 * @param {(state: object) => void} heard.state
 * @param {(points: object) => void} heard.points
 * @param {(gone: boolean) => void} heard.presence
 * @param {(problem: Error) => void} heard.refused what was asked for, while a map is seen all the same
 */
export function followMap(heard) {
  let status = null;
  let fetched = '';
  let bytes = null;
  let waiting = false;
  let turn = 0;
  let gone = false;
  let begun = null;
  let timer = 0;
  let asked = false;
  let said = '';

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(listen, delay);
  };

  async function listen() {
    clearTimeout(timer);
    try {
      status = await api.status();
      if (gone) heard.presence((gone = false));
      said = '';
      tell();
      if (status.map) await fetchPoints();
      else if (status.pictures >= FEWEST && !status.making && !status.failure && !asked) return await start();
    } catch (problem) {
      meet(problem);
      return;
    }
    later(status.making ? WHILE_MAKING : waiting ? WHILE_PLACING : OTHERWISE);
  }

  function meet(problem) {
    if (problem instanceof ServerGone) {
      if (!gone) heard.presence((gone = true));
      later(RETRY);
    } else if (status?.map) {
      if (problem.message !== said) heard.refused(problem);
      said = problem.message;
      later(OTHERWISE);
    } else heard.state({ kind: 'broken', problem: problem.message });
  }

  /** Where they have changed: asking for them is what places new pictures, some at a time. The latest answer counts. */
  async function fetchPoints(anyway = false) {
    const now = `${status.map.madeAtMillis} ${status.revision}`;
    if (now === fetched && !anyway) return;
    const asking = (turn += 1);
    const next = await api.points();
    if (asking !== turn) return;
    const points = parsePoints(next);
    waiting = points.waiting > 0;
    fetched = waiting ? '' : now;
    if (bytes && same(bytes, next)) return;
    bytes = next;
    heard.points(points);
  }

  function tell() {
    const { pictures, map, making, failure } = status;
    const ready = map && pictures > 0;
    const kind = ready ? 'ready' : making ? 'making' : pictures < FEWEST ? 'empty' : failure ? 'failed' : 'none';
    heard.state({ kind, pictures, making, failure, left: left(making), later: map?.later, outgrown: map?.outgrown });
  }

  /** Seconds, from what this page has seen of it. */
  function left(making) {
    if (!making) {
      begun = null;
      return null;
    }
    begun ??= { share: making.share, at: performance.now() };
    const done = making.share - begun.share;
    return done > 0.05 ? ((1 - making.share) / done) * ((performance.now() - begun.at) / 1000) : null;
  }

  async function start() {
    asked = true;
    said = '';
    try {
      status = await api.start();
      tell();
      later(WHILE_MAKING);
    } catch (problem) {
      meet(problem);
    }
  }

  async function stop() {
    try {
      await api.stop();
    } catch (problem) {
      meet(problem);
      return;
    }
    later(200);
  }

  /** Asks for the points anew at once, as after a change made here. */
  async function again() {
    if (!status?.map) return;
    try {
      await fetchPoints(true);
    } catch (problem) {
      meet(problem);
    }
  }

  heard.state({ kind: 'loading' });
  later(0);
  return { start, stop, now: () => later(0), lost: meet, again };
}

function same(one, other) {
  if (one.byteLength !== other.byteLength) return false;
  const [a, b] = [new Uint8Array(one), new Uint8Array(other)];
  return a.every((byte, i) => byte === b[i]);
}
