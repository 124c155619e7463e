// Follows what the server makes of a lesson, until it waits for somebody.

import { ServerGone } from './Api.js';
import { teaching } from './LearnApi.js';

const BEAT = 400;
const RETRY = 3000;

export const isBusy = ({ state }) => state === 'learning' || state === 'accepting';

/**
 * @param {object} heard
 * @param {(state: object) => void} heard.state
 * @param {(problem: Error | null) => void} heard.failed null once that is over
 * @param {(gone: boolean) => void} heard.presence called when the server goes or comes back
 */
export function followLesson(heard) {
  let gone = false;
  let turn = 0;
  let timer = 0;

  async function follow() {
    clearTimeout(timer);
    const asking = (turn += 1);
    try {
      const state = await teaching();
      if (asking !== turn) return;
      if (gone) heard.presence((gone = false));
      heard.state(state);
      if (isBusy(state)) timer = setTimeout(follow, BEAT);
    } catch (problem) {
      if (asking === turn) meet(problem);
    }
  }

  function meet(problem) {
    if (!(problem instanceof ServerGone)) {
      heard.failed(problem);
      return;
    }
    if (!gone) heard.presence((gone = true));
    clearTimeout(timer);
    timer = setTimeout(follow, RETRY);
  }

  /** Asks the server to do something, and follows what it does. */
  async function doing(work) {
    heard.failed(null);
    try {
      await work();
    } catch (problem) {
      meet(problem);
      return;
    }
    await follow();
  }

  follow();
  return { doing, lost: meet, now: follow };
}
