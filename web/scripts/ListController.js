// What is asked, and the list that answers it. The newest question wins: an older answer is never shown over it.

import { isFiltered, isQuestion, listKey, toParameters, unasked, unfiltered } from './Address.js';
import * as api from './Api.js';
import { PAGE, loadingList, withFacts, withPage, without } from './Lists.js';
import { NOTHING_ALIKE } from './Meaning.js';
import { Memory } from './Memory.js';
import { askAddress, askFile, askUrl } from './Questions.js';
import { controlRefinements } from './Refinements.js';
import { bytes, summary } from './Words.js';

/** Milliseconds that feel like none: an answer within them needs no skeleton, whose drawing would only delay it. */
const PATIENCE = 120;

export function controlList({ navigation, on, send, lost, subjects, limits, settled }) {
  const memory = new Memory();
  let list = null;
  let asking = new AbortController();
  let pending = false;
  let refreshing = false;
  let stuck = null;

  const set = (next) => {
    list = next;
    send('list', list);
    settled(list);
  };

  /** A fresh signal; whatever was being asked is abandoned. */
  const renewed = () => {
    asking.abort();
    asking = new AbortController();
    pending = false;
    refreshing = false;
    stuck = null;
    return asking.signal;
  };

  /** The server is gone: what to do again once it is back. */
  const stuckOn = (action) => {
    stuck = action;
    lost();
  };

  /** Until the answer is there, what is shown gives way to a skeleton (anew), fades, or stays as it is (silently). */
  async function load(way = 'anew') {
    const { address } = navigation;
    const signal = renewed();
    const known = list?.query && (list.query.id ?? null) === address.like ? list.query : { id: address.like };
    const preview = address.like && (subjects.of(address.like)?.preview ?? api.thumbUrl(address.like));
    const empty = loadingList(listKey(address), isQuestion(address) ? known : null, preview);
    refreshing = way === 'silently';
    if (way === 'faded' && list?.status === 'ready') set({ ...list, key: empty.key, fading: true });
    else if (!refreshing) set(empty);
    try {
      const answer = await askAddress(address, subjects, toParameters(address, 0, PAGE), signal);
      if (signal.aborted) return;
      refreshing = false;
      ready(withPage(empty, answer));
    } catch (problem) {
      if (signal.aborted) return;
      refreshing = false;
      if (way !== 'silently') set({ ...empty, status: 'failed', problem });
      if (problem instanceof api.ServerGone) stuckOn(() => load(way));
    }
  }

  function ready(next) {
    set(next);
    const alike = next.nothingAlike ? `${NOTHING_ALIKE} ` : '';
    const found = next.hits.length ? alike + summary(next) : 'Nothing found.';
    send('announcement', isFiltered(navigation.address) ? `${found} Filters are on.` : found);
  }

  async function loadMore() {
    if (list.status !== 'ready' || list.fading || refreshing || list.end || list.more === 'loading') return;
    const before = { ...list, more: 'loading' };
    const { signal } = asking;
    set(before);
    try {
      const { address } = navigation;
      const answer = await askAddress(address, subjects, toParameters(address, list.loaded, PAGE), signal);
      if (!signal.aborted) set(withPage(list, answer));
    } catch (problem) {
      if (signal.aborted) return;
      set({ ...list, more: 'failed', problem });
      if (problem instanceof api.ServerGone) stuckOn(loadMore);
    }
  }

  /** Asks about a picture that has no id yet; an answer that comes soon takes the place of what is shown at once. */
  async function searchNew(name, preview, question) {
    const signal = renewed();
    pending = true;
    send('notice', null);
    const before = list;
    const { address: from } = navigation;
    if (from.picture) navigation.go({ ...from, picture: null }, 'replace', { quiet: true });
    const next = { ...unfiltered(unasked(navigation.address)), exact: navigation.address.exact };
    const asked = loadingList('', { name }, preview);
    const waiting = setTimeout(() => {
      send('list', asked);
      settled(asked);
    }, PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(waiting));
    try {
      const answer = await question(toParameters({ ...next, like: 'new' }, 0, PAGE), signal);
      clearTimeout(waiting);
      if (signal.aborted) return;
      pending = false;
      const address = { ...next, like: answer.query.id };
      memory.keep(list, scrollY);
      navigation.go(address, 'push', { quiet: true });
      answered(address, preview, answer);
    } catch (problem) {
      clearTimeout(waiting);
      if (signal.aborted) return;
      pending = false;
      if (before?.status === 'ready' && !before.fading) set(before);
      else await load();
      send('notice', { text: problem.message, about: name });
      if (problem instanceof api.ServerGone) stuckOn(() => searchNew(name, preview, question));
    }
  }

  /** Leaves a question that is still on its way, for the list that was there before. */
  function abandon() {
    renewed();
    if (list.status === 'ready' && !list.fading) set(list);
    else load();
  }

  function answered(address, preview, answer) {
    scrollTo(0, 0);
    ready(withPage(loadingList(listKey(address), {}, preview ?? api.thumbUrl(address.like)), answer));
  }

  function searchFile({ file }) {
    const limit = limits().maxUploadBytes;
    if (file.size > limit) {
      const text = `The picture has ${bytes(file.size)}; at most ${bytes(limit)} can be sent.`;
      send('notice', { text, about: file.name });
      return;
    }
    const preview = URL.createObjectURL(file);
    searchNew(file.name || 'Pasted picture', preview, askFile(file, preview, subjects));
  }

  /** The address has changed: shows its list, from memory where Back or Forward led here. */
  function follow(way) {
    const key = listKey(navigation.address);
    if (list?.key === key) {
      if (pending) abandon();
      return;
    }
    send('notice', null);
    const before = way === 'pop' ? memory.recall(key) : undefined;
    memory.keep(list, scrollY);
    if (!before) {
      load(way === 'refine' ? 'faded' : 'anew');
      if (way !== 'refine') scrollTo(0, 0);
      return;
    }
    renewed();
    ready(before.list);
    scrollTo(0, before.scroll);
  }

  const refine = (change) =>
    navigation.go({ ...navigation.address, picture: null, ...change }, 'push', { way: 'refine' });

  on('searchFile', searchFile);
  on('searchUrl', ({ url }) => searchNew(url, null, askUrl(url)));
  const askAnew = (change) => navigation.go({ ...unfiltered(unasked(navigation.address)), ...change }, 'push');
  on('searchLike', ({ id }) => askAnew({ like: id }));
  on('searchRegion', ({ id, region }) => askAnew({ like: id, region }));
  on('browse', () => askAnew({}));
  controlRefinements({ navigation, on, refine });
  on('loadMore', loadMore);
  on('retry', () => load());

  return {
    follow,
    load,
    list: () => list,
    resume: () => stuck?.(),
    forget: () => memory.forget(),
    drop: (id) => set(without(list, id)),
    update: (id, facts) => set(withFacts(list, id, facts)),
  };
}
