// Mounts every part and joins them: nouns go down to the parts, verbs come up from them.

import { mountBanner } from './Banner.js';
import { mountDetail } from './Detail.js';
import { act } from './Dom.js';
import { mountFilters } from './Filters.js';
import { mountGrid } from './Grid.js';
import { mountHelp } from './Help.js';
import { mountIndexing } from './Indexing.js';
import { mountIntake } from './Intake.js';
import { startKeys } from './Keys.js';
import { controlList } from './ListController.js';
import { PAGE } from './Lists.js';
import { mountMarks } from './MarksRow.js';
import { mountMore } from './More.js';
import { startNavigation } from './Navigation.js';
import { mountNotice } from './Notice.js';
import { mountAlike } from './Alike.js';
import { mountAnnouncer } from './Announcer.js';
import { controlPicture } from './PictureController.js';
import { startPulse } from './Pulse.js';
import { mountQuery } from './Query.js';
import { mountSaveMarks } from './SaveMarks.js';
import { mountState } from './State.js';
import { mountSummary } from './Summary.js';
import { mountTheme } from './Theme.js';
import { mountDropping } from './Dropping.js';
import { mountWhy } from './Why.js';
import { controlWhy } from './WhyController.js';
import { isQuestion } from './Address.js';
import { Subjects } from './Subjects.js';

const subjects = new Subjects();
const UNKNOWN_LIMITS = { maxUploadBytes: Infinity, urlQueries: false };

const parts = [
  mountAlike('#alike'),
  mountAnnouncer('#announcer'),
  mountBanner(),
  mountDetail('#detail'),
  mountDropping('#dropping'),
  mountFilters('#filters'),
  mountGrid('#grid'),
  mountHelp('#help'),
  mountIndexing('#indexing'),
  mountIntake('#intake'),
  mountMarks('#marks'),
  mountMore('#more'),
  mountNotice('#notice'),
  mountQuery('#query'),
  mountState('#state'),
  mountSummary('#summary'),
  mountSaveMarks('#saving', { subjects }),
  mountTheme('#theme'),
  mountWhy('#why'),
];

const send = (noun, detail) => {
  for (const part of parts) part.dispatchEvent(new CustomEvent(noun, { detail }));
};
const on = (verb, take) => document.body.addEventListener(verb, ({ detail }) => take(detail ?? {}));

let limits = UNKNOWN_LIMITS;

const navigation = startNavigation(follow);
const pulse = startPulse({ beat, presence });
const lost = () => pulse.lost();
const lists = controlList({ navigation, on, send, lost, subjects, limits: () => limits, settled });
const pictures = controlPicture({ navigation, on, send, lists, lost, changed: () => lists.forget() });
const why = controlWhy({ navigation, on, send, subjects, lost });

on('showNotice', (notice) => send('notice', notice));
on('showCopied', ({ copied }) => send('announcement', copied ? 'Copied.' : 'Copying is not allowed here.'));
on('tryServer', () => pulse.now());
document.querySelector('.brand').addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  act(document.body, 'browse');
});
startKeys();
follow('replace');

function follow(way) {
  send('address', navigation.address);
  lists.follow(way);
  pictures.follow();
  why.follow();
}

/** Another list is shown: the picture shown large may have new neighbours. */
function settled(list) {
  document.body.dataset.mode = list.query ? 'query' : 'browse';
  send('address', navigation.address);
  pictures.follow();
  pictures.refresh();
}

function beat(stats, before) {
  limits = stats;
  send('stats', stats);
  if (!before) return;
  const ended = before.indexing && !stats.indexing;
  const growing = stats.pictures !== before.pictures && (lists.list()?.hits.length ?? 0) < PAGE;
  if (ended) lists.forget();
  const { address } = navigation;
  if ((ended || growing) && !isQuestion(address) && !address.picture && scrollY < innerHeight) lists.load('silently');
}

function presence(gone) {
  send('server', { gone });
  if (gone) return;
  send('announcement', 'The server answers again.');
  lists.resume();
  pictures.retry();
  why.retry();
}
