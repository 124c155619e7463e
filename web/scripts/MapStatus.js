// Follows how the map is on the server, and fetches its points when they change.

import * as api from './MapApi.js';
import { parsePoints } from './MapPoints.js';
import { ServerGone } from './Api.js';

const WHILE_MAKING = 700;
const WHILE_PLACING = 1500;
const OTHERWISE = 15_000;
const RETRY = 3000;
const FEWEST = 3;

/** @param {{state: (state: object) => void, points: (points: object) => void, presence: (gone: boolean) => void}} heard */
export function followMap(heard) {
  let status = null;
  let fetched = '';
  let gone = false;
  let begun = null;
  let timer = 0;
  let asked = false;

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(listen, delay);
  };

  async function listen() {
    clearTimeout(timer);
    try {
      status = await api.status();
      if (gone) heard.presence((gone = false));
      tell();
      if (status.map) await fetchPoints();
      else if (status.pictures >= FEWEST && !status.making && !status.failure && !asked) return await start();
    } catch (problem) {
      meet(problem);
      return;
    }
    later(status.making ? WHILE_MAKING : OTHERWISE);
  }

  function meet(problem) {
    if (problem instanceof ServerGone) {
      if (!gone) heard.presence((gone = true));
      later(RETRY);
    } else heard.state({ kind: 'broken', problem: problem.message });
  }

  /** Where they have changed: asking for them is what places new pictures, some at a time. */
  async function fetchPoints(anyway = false) {
    const now = `${status.map.madeAtMillis} ${status.pictures}`;
    if (now === fetched && !anyway) return;
    const points = parsePoints(await api.points());
    fetched = points.waiting ? '' : now;
    heard.points(points);
    if (points.waiting) later(WHILE_PLACING);
  }

  function tell() {
    const { pictures, map, making, failure } = status;
    const kind = map ? 'ready' : making ? 'making' : pictures < FEWEST ? 'empty' : failure ? 'failed' : 'none';
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

  heard.state({ kind: 'loading' });
  later(0);
  return { start, stop, now: () => later(0), lost: meet, again: () => fetchPoints(true) };
}
