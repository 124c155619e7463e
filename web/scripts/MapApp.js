// Mounts every part of the map page and joins them: nouns go down to the parts, verbs come up from them.

import { mountAnnouncer } from './Announcer.js';
import { ServerGone } from './Api.js';
import { mountBanner } from './Banner.js';
import * as api from './MapApi.js';
import { mountMapCanvas } from './MapCanvas.js';
import { mountMapLegend } from './MapLegend.js';
import { mountMapNote } from './MapNote.js';
import { startPictures } from './MapPictures.js';
import { renumbered } from './MapPoints.js';
import { mountMapPreview } from './MapPreview.js';
import { mountMapSelection } from './MapSelection.js';
import { mountMapState } from './MapState.js';
import { followMap } from './MapStatus.js';
import { mountMapTools } from './MapTools.js';
import { mapLabel, middleWords, seenWords } from './MapWords.js';
import { mountNotice } from './Notice.js';
import { mountTheme } from './Theme.js';
import { counted } from './Words.js';

const WIDE = 900;
/** What the legend covers: the left where there is room, else a line at the top. */
const LEGEND = { wide: { left: 264, top: 0 }, narrow: { left: 0, top: 56 } };

const send = (noun, detail) => {
  for (const part of parts) part.dispatchEvent(new CustomEvent(noun, { detail }));
};
const on = (verb, take) => document.body.addEventListener(verb, ({ detail }) => take(detail ?? {}));

const meet = (problem) => {
  if (problem instanceof ServerGone) map.lost(problem);
  else send('notice', { text: problem.message });
};
const pictures = startPictures({ changed: () => send('pictures'), lost: meet });
const cover = () => (innerWidth >= WIDE ? LEGEND.wide : LEGEND.narrow);

const parts = [
  mountAnnouncer('#announcer'),
  mountBanner(),
  mountNotice('#notice'),
  mountMapCanvas('#map', { pictures, cover }),
  mountMapLegend('#legend'),
  mountMapNote('#note'),
  mountMapPreview('#preview', { pictures }),
  mountMapSelection('#selection', { pictures }),
  mountMapState('#state'),
  mountMapTools('#tools'),
  mountTheme('#theme'),
];

let points = null;
let by = 'category';
let names = new Set();
let only = false;
let selected = null;
let lasso = false;

const map = followMap({
  state: (state) => send('state', state),
  presence: (gone) => {
    send('server', { gone });
    if (!gone) pictures.forget();
  },
  points: take,
  refused: meet,
});

const namesOf = (of) => (by === 'category' ? of.categories : of.predictions);

function take(next) {
  const kept = points && selected ? new Set(chosen().map(points.key)) : null;
  names = points ? renumbered(names, namesOf(points), namesOf(next)) : names;
  points = next;
  if (points.categories.length === 0 && by === 'category') {
    by = 'prediction';
    names = new Set();
  }
  send('points', points);
  if (kept) select(Array.from({ length: points.count }, (_, i) => i).filter((i) => kept.has(points.key(i))));
  else look();
}

function look() {
  const numbers = points[by];
  const shown = names;
  const flags = selected;
  const lit = (i) => (shown.size === 0 || shown.has(numbers[i])) && (!only || flags === null || flags[i] === 1);
  send('look', { by, names, only, selected, lit });
  document.querySelector('#map').setAttribute('aria-label', mapLabel(points, by));
}

const chosen = () => {
  const found = [];
  selected?.forEach((flag, i) => flag && found.push(i));
  return found;
};

function select(list, opened = false) {
  selected = list.length ? new Uint8Array(points.count) : null;
  for (const i of list) selected[i] = 1;
  if (!selected) only = false;
  look();
  send('selection', { chosen: list, opened });
}

async function open({ point, aside }) {
  try {
    const [picture] = await pictures.all([points.key(point)]);
    if (!picture) return;
    const address = `./?picture=${picture.id}`;
    if (aside) window.open(address, '_blank', 'noopener');
    else location.assign(address);
  } catch (problem) {
    meet(problem);
  }
}

async function categorise({ chosen: list, category }) {
  send('working', { busy: true });
  try {
    const answer = await api.categorise(list.map(points.key), category);
    send('working', { busy: false, done: true });
    const given = category === null ? 'have their folder’s category again' : `are now in ${category}`;
    send('announcement', `${counted(answer.pictures, 'picture')} ${given}.`);
    pictures.forgetFacts();
    await map.again();
  } catch (problem) {
    send('working', { busy: false });
    meet(problem);
  }
}

on('colourBy', (detail) => {
  by = detail.by;
  names = new Set();
  look();
});
on('showNames', (detail) => {
  names = detail.names;
  look();
});
on('showOnly', (detail) => {
  only = detail.only;
  look();
});
on('selectPoints', ({ chosen: list }) => {
  select(list, true);
  send('preview', { point: -1 });
  send('announcement', list.length ? `${counted(list.length, 'picture')} chosen.` : 'No picture there.');
  if (lasso && list.length) turnLasso(false);
});
on('dropSelection', () => {
  if (lasso) turnLasso(false);
  if (points) select([]);
  document.querySelector('#map').focus();
});
on('seePoints', async ({ seen, keyed, middle }) => {
  if (!keyed) return;
  const said = seenWords(points, seen, by);
  try {
    const key = middle < 0 ? null : points.key(middle);
    const picture = key && (pictures.facts(key) ?? (await pictures.all([key]))[0]);
    send('announcement', picture ? `${said} ${middleWords(picture)}` : said);
  } catch (problem) {
    meet(problem);
  }
});
on('movePreview', (detail) => send('preview', detail));
on('toggleLasso', () => turnLasso(!lasso));
on('selectSeen', () => send('selectAllSeen'));
on('zoomMap', (detail) => send('zoomBy', detail));
on('openPoint', open);
on('categorise', categorise);
on('makeMap', () => map.start());
on('stopMap', () => map.stop());
on('tryServer', () => map.now());
on('meetProblem', ({ problem }) => meet(problem));

function turnLasso(next) {
  lasso = next;
  send('lasso', { on: lasso });
}

// What was done on another page, or to another page's labels, is seen on coming back.
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && map.again());

const themed = () => send('palette');
document.querySelector('#theme').addEventListener('click', themed);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', themed);

const help = document.querySelector('#help');
document.querySelector('#show-help').addEventListener('click', () => help.showModal());
help.addEventListener('click', (event) => event.target === help && help.close());
