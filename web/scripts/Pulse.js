// Listens to the server's heart: how far indexing is, and whether anybody is there.

import * as api from './Api.js';

const WHILE_INDEXING = 1000;
const OTHERWISE = 20_000;
const SLOWEST_RETRY = 8000;

/**
 * @param {object} handlers
 * @param {(stats: object, before: object | null) => void} handlers.beat
 * @param {(gone: boolean) => void} handlers.presence called when the server goes or comes back
 */
export function startPulse({ beat, presence }) {
  let stats = null;
  let gone = false;
  let pause = OTHERWISE;
  let timer = 0;

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(listen, delay);
  };

  async function listen() {
    try {
      const before = stats;
      stats = await api.stats();
      pause = stats.indexing ? WHILE_INDEXING : OTHERWISE;
      beat(stats, before);
      if (gone) {
        gone = false;
        presence(false);
      }
    } catch (problem) {
      if (problem instanceof api.ServerGone) missed();
    }
    later(pause);
  }

  function missed() {
    pause = gone ? Math.min(pause * 2, SLOWEST_RETRY) : WHILE_INDEXING;
    if (!gone) {
      gone = true;
      presence(true);
    }
  }

  addEventListener('online', () => later(0));
  later(0);
  return {
    /** Somebody else found the server gone. */
    lost: () => {
      if (gone) return;
      missed();
      later(pause);
    },
    now: () => later(0),
  };
}
