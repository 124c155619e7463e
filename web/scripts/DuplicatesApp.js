// The page of duplicates: mounts its parts and joins them.

import { mountAnnouncer } from './Announcer.js';
import { ServerGone } from './Api.js';
import { mountBanner } from './Banner.js';
import * as api from './DuplicatesApi.js';
import { mountDecided, mountHead, mountRunning } from './DuplicatesHead.js';
import { mountGroups, mountNothing } from './DuplicatesList.js';
import { summary } from './DuplicatesWords.js';
import { mountNotice } from './Notice.js';
import { firstOf, withNext } from './Paging.js';
import { mountTheme } from './Theme.js';

const PAGE = 50;
const WHILE_LOOKING = 700;
const AFTER_A_MISS = 4000;

const parts = [
  mountAnnouncer('#announcer'),
  mountBanner(),
  mountDecided('#decided'),
  mountGroups('#groups'),
  mountHead('#head'),
  mountNothing('#state'),
  mountNotice('#notice'),
  mountRunning('#running'),
  mountTheme('#theme'),
];
const more = document.querySelector('#more');
const hint = document.querySelector('#hint');

const send = (noun, detail) => {
  for (const part of parts) part.dispatchEvent(new CustomEvent(noun, { detail }));
};
const on = (verb, take) => document.body.addEventListener(verb, ({ detail }) => take(detail ?? {}));

let shown = { running: null, found: null };
let gone = false;
let turn = 0;
let timer = 0;

/** Asks how things stand; of what is asked at the same time only the latest is shown. */
async function refresh(wanted = Math.max(PAGE, shown.found?.groups.length ?? 0)) {
  clearTimeout(timer);
  const asking = (turn += 1);
  try {
    const next = await stand(wanted);
    if (asking === turn) show(next);
  } catch (problem) {
    if (asking === turn) meet(problem, () => refresh(wanted));
  }
}

async function stand(wanted) {
  const { answer, items } = await firstOf(api.found, wanted, ({ found }) => found?.groups ?? []);
  return { ...answer, found: answer.found && { ...answer.found, groups: items } };
}

/** While looking goes on, what was found before stays: only how far it is, is asked for. */
async function follow() {
  const asking = (turn += 1);
  try {
    const next = await api.found(0, 0);
    if (asking !== turn) return;
    if (next.found?.at === shown.found?.at) show({ ...next, found: shown.found });
    else await refresh();
  } catch (problem) {
    if (asking === turn) meet(problem, follow);
  }
}

function show(next) {
  const before = shown;
  shown = next;
  if (gone) send('server', { gone: (gone = false) });
  const { found, running, failure } = shown;
  send('duplicates', shown);
  more.hidden = !found || found.total <= found.groups.length;
  hint.hidden = !found || found.total === 0;
  if (failure && failure !== before.failure) send('notice', { text: failure });
  if (before.running && !running && found) send('announcement', summary(found, Date.now()));
  clearTimeout(timer);
  if (running) timer = setTimeout(follow, WHILE_LOOKING);
}

/** Says what went wrong; a server that is gone is asked again until it is back. */
function meet(problem, again) {
  clearTimeout(timer);
  if (problem instanceof ServerGone) {
    if (!gone) send('server', { gone: (gone = true) });
    timer = setTimeout(again, AFTER_A_MISS);
    return;
  }
  if (gone) send('server', { gone: (gone = false) });
  send('notice', { text: problem.message });
}

/** Does what the person asked for, and shows how things are then: what was asked before that is out of date. */
async function change(what, after) {
  turn += 1;
  try {
    await what();
    send('notice', null);
    after?.();
    await refresh();
  } catch (problem) {
    meet(problem, refresh);
    if (!gone) follow();
  }
}

async function showMore() {
  const asking = (turn += 1);
  clearTimeout(timer);
  more.querySelector('button').disabled = true;
  try {
    const { groups } = shown.found;
    const next = await api.found(groups.length, PAGE);
    if (asking !== turn) return;
    if (next.found?.at !== shown.found.at) {
      await refresh();
      return;
    }
    const all = withNext(groups, next.found.groups, ({ keep }) => keep.id);
    show({ ...next, found: { ...next.found, groups: all } });
  } catch (problem) {
    if (asking !== turn) return;
    meet(problem, refresh);
    if (!gone) follow();
  } finally {
    more.querySelector('button').disabled = false;
  }
}

on('look', () => change(api.look, () => send('decided', null)));
on('stopLooking', () => change(api.stop));
on('keepThis', ({ id, name }) =>
  change(
    () => api.keep(id),
    () => send('announcement', `${name} is the one to keep.`),
  ),
);
on('notSame', (pair) =>
  change(
    () => api.notSame(pair.a, pair.b),
    () => send('decided', pair),
  ),
);
on('takeBack', ({ a, b }) =>
  change(
    () => api.sameAgain(a, b),
    () => send('decided', null),
  ),
);
on('tryServer', () => refresh());
more.querySelector('button').addEventListener('click', showMore);
refresh();
