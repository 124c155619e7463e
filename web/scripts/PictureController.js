// The picture shown large: its facts, its neighbours in the list, and what can be done with it.

import { withMarks } from './Address.js';
import * as api from './Api.js';
import { unmarked } from './Marks.js';

export function controlPicture({ navigation, on, send, lists, lost, changed }) {
  let asking = new AbortController();
  let shown = null;
  let facts = null;
  let problem = null;

  const hits = () => lists.list()?.hits ?? [];
  const placeOf = (id) => hits().findIndex((hit) => hit.id === id);

  function tell() {
    if (!shown) {
      send('picture', null);
      return;
    }
    const place = placeOf(shown);
    const list = lists.list();
    const last = place === hits().length - 1;
    send('picture', {
      id: shown,
      hit: hits()[place] ?? null,
      facts,
      problem,
      hasPrevious: place > 0,
      hasNext: place >= 0 && !last,
    });
    if (place >= 0 && last && list.status === 'ready' && !list.end) lists.loadMore();
  }

  /** The address has changed. */
  async function follow() {
    const id = navigation.address.picture;
    if (id === shown) return;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    shown = id;
    facts = null;
    problem = null;
    tell();
    if (!id) return;
    try {
      const answer = await api.picture(id, signal);
      if (signal.aborted) return;
      facts = answer;
      tell();
    } catch (error) {
      if (signal.aborted) return;
      problem = error;
      tell();
      if (error instanceof api.ServerGone) lost();
    }
  }

  function open({ id }) {
    navigation.go({ ...navigation.address, picture: id }, 'push', { depth: 1 });
  }

  function step({ by }) {
    const place = placeOf(shown);
    const next = place < 0 ? undefined : hits()[place + by];
    if (next) navigation.go({ ...navigation.address, picture: next.id }, 'replace');
  }

  /** Runs a change; says what went wrong beside the picture rather than behind it. */
  async function change(id, action, done) {
    try {
      await action();
      problem = null;
      changed();
      done();
    } catch (error) {
      if (error instanceof api.ServerGone) lost();
      if (shown !== id) return;
      problem = error;
      tell();
    }
  }

  on('openPicture', open);
  on('stepPicture', step);
  on('closePicture', () => shown && navigation.leavePicture());
  on('relabelPicture', ({ id, category }) =>
    change(
      id,
      () => api.relabel(id, category),
      async () => {
        const answer = await api.picture(id).catch(() => null);
        if (!answer) return;
        lists.update(id, { category: answer.category });
        if (shown === id) facts = answer;
        tell();
        send('announcement', answer.category ? `The category is now ${answer.category}.` : 'The category was removed.');
      },
    ),
  );
  on('removePicture', ({ id }) =>
    change(
      id,
      () => api.remove(id),
      () => {
        const { address } = navigation;
        const marks = unmarked(address.marks, id);
        // What is no picture any more cannot be asked with.
        if (marks.length < address.marks.length)
          navigation.go({ ...withMarks(address, marks), picture: shown === id ? null : address.picture }, 'replace');
        else if (shown === id) navigation.leavePicture();
        lists.drop(id);
        send('announcement', 'The picture was removed from the index.');
      },
    ),
  );

  return { follow, refresh: () => shown && tell(), retry: () => shown && !facts && reload() };

  function reload() {
    shown = null;
    follow();
  }
}
