// The page of duplicates: mounts its parts and joins them.

import { mountAnnouncer } from './Announcer.js';
import * as api from './DuplicatesApi.js';
import { mountDecided, mountHead, mountRunning } from './DuplicatesHead.js';
import { mountGroups, mountNothing } from './DuplicatesList.js';
import { summary } from './DuplicatesWords.js';
import { mountNotice } from './Notice.js';
import { mountTheme } from './Theme.js';

const PAGE = 50;
const WHILE_LOOKING = 700;
const AFTER_A_MISS = 4000;

const list = mountGroups('#groups');
const parts = [
  list,
  mountAnnouncer('#announcer'),
  mountDecided('#decided'),
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
let drawn = '';
let wanted = PAGE;
let gone = false;
let timer = 0;

async function refresh() {
  clearTimeout(timer);
  const before = shown;
  try {
    shown = await api.found(0, wanted);
  } catch (problem) {
    gone = true;
    send('notice', { text: problem.message });
    timer = setTimeout(refresh, AFTER_A_MISS);
    return;
  }
  if (gone) send('notice', null);
  gone = false;
  show(before);
  if (shown.running) timer = setTimeout(refresh, WHILE_LOOKING);
}

function show(before) {
  const { found, running, failure } = shown;
  const groups = JSON.stringify(found?.groups ?? []);
  // Groups that did not change are left alone: somebody may be reading, or about to press a button.
  for (const part of parts)
    if (part !== list || groups !== drawn) part.dispatchEvent(new CustomEvent('duplicates', { detail: shown }));
  drawn = groups;
  more.hidden = !found || found.total <= found.groups.length;
  hint.hidden = !found || found.total === 0;
  if (failure && failure !== before.failure) send('notice', { text: failure });
  if (before.running && !running && found) send('announcement', summary(found, Date.now()));
}

/** Does what the person asked for, and shows how things are then. */
async function change(what, after) {
  try {
    await what();
    send('notice', null);
    after?.();
  } catch (problem) {
    send('notice', { text: problem.message });
    return;
  }
  await refresh();
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
on('takeBack', ({ a, b }) => change(() => api.sameAgain(a, b)));
more.querySelector('button').addEventListener('click', () => {
  wanted += PAGE;
  refresh();
});
refresh();
