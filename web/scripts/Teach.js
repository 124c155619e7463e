// The page that teaches a category: its steps, one after the other.

import { mountAnnouncer } from './Announcer.js';
import { ServerGone, searchByFile } from './Api.js';
import { mountBanner } from './Banner.js';
import { mountDoubts } from './Doubts.js';
import { makeFigures } from './Figures.js';
import { mountKnownCategories } from './KnownCategories.js';
import { mountLabels } from './LabelFile.js';
import { accept, discard, suggestions, teach } from './LearnApi.js';
import { followLesson, isBusy } from './Lesson.js';
import { mountSuggested } from './Suggested.js';
import { LEAST, lessonWords, markWords, readyWords } from './TeachWords.js';
import { NO_MARKS, idsIn, markOf, marked } from './Thumbs.js';
import { mountTheme } from './Theme.js';

const SUGGESTED = 24;

const $ = (selector) => document.querySelector(selector);
const name = $('#name');
const train = $('#train');
const progress = $('#progress');
const problem = $('#problem');
const proposal = $('#proposal');

let marks = NO_MARKS;
let pictures = { likely: [], unsure: [] };
let found = [];
let asked = 0;
let looked = 0;
let state = null;

const announcer = mountAnnouncer('#announcer');
const banner = mountBanner();
const say = (detail) => announcer.dispatchEvent(new CustomEvent('announcement', { detail }));
mountTheme('#theme');
mountKnownCategories('#known');
mountLabels('#import', '#imported');
mountDoubts('#doubt', '#doubtful');
const suggested = mountSuggested('#suggested', '#marked');
const lesson = followLesson({ state: show, failed: (why) => showProblem(why?.message), presence });
banner.addEventListener('tryServer', lesson.now);

function draw() {
  suggested.show({ ...pictures, found }, marks);
  const named = name.value.trim();
  train.disabled = (state && isBusy(state)) || marks.right.length < LEAST || !named;
  $('#ready').textContent = readyWords(named, marks);
}

function mark(id, kind) {
  marks = marked(marks, id, kind);
  say(markWords(marks, id));
  draw();
  suggest();
}

/** The answer to the latest marks; pictures just marked stay where they are until then. */
async function suggest() {
  const asking = (asked += 1);
  try {
    const answer = await suggestions(marks, SUGGESTED);
    if (asking !== asked) return;
    pictures = answer;
    $('#unsuggested').hidden = pictures.likely.length + pictures.unsure.length > 0;
    $('#unsuggested').textContent = 'There is no picture to suggest: index some first.';
    draw();
  } catch (why) {
    if (asking === asked) meet(why);
  }
}

function presence(gone) {
  banner.dispatchEvent(new CustomEvent('server', { detail: { gone } }));
  if (gone) return;
  say('The server answers again.');
  suggest();
}

/** A server that is gone is asked again until it is back. */
function meet(why) {
  if (why instanceof ServerGone) lesson.lost(why);
  else showProblem(why.message);
}

function showProblem(text) {
  problem.textContent = text ?? '';
  problem.hidden = !text;
}

document.addEventListener('markPicture', ({ detail }) => mark(detail.id, detail.mark));

name.addEventListener('input', draw);

$('#example').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  target.value = '';
  if (!file) return;
  const looking = (looked += 1);
  try {
    const { hits } = await searchByFile(file, `k=${SUGGESTED}`);
    if (looking !== looked) return;
    found = hits;
    showProblem();
    draw();
  } catch (why) {
    if (looking === looked) meet(why);
  }
});

$('#finding').addEventListener('submit', (event) => {
  event.preventDefault();
  const ids = idsIn($('#ids').value);
  if (!ids.length) return;
  for (const id of ids) if (markOf(marks, id) !== 'right') marks = marked(marks, id, 'right');
  $('#ids').value = '';
  draw();
  suggest();
});

train.addEventListener('click', () => lesson.doing(() => teach(name.value.trim(), marks)));
$('#accept').addEventListener('click', () => lesson.doing(accept));
$('#discard').addEventListener('click', () => lesson.doing(discard));

function show(next) {
  const before = state;
  state = next;
  progress.textContent = lessonWords(next);
  progress.hidden = !progress.textContent;
  const left = proposal.contains(document.activeElement);
  proposal.hidden = next.state !== 'proposed';
  if (next.state === 'refused') showProblem(next.why);
  // What has just come about; what was so before this page was opened is not told as news.
  if (before && next.state !== before.state) turned(next, before);
  else if (next.state === 'proposed') $('#figures').replaceChildren(makeFigures(next.proposal));
  draw();
  if (left && proposal.hidden) (train.disabled ? $('#teach') : train).focus({ preventScroll: true });
}

function turned(next, before) {
  if (next.state === 'proposed') {
    $('#figures').replaceChildren(makeFigures(next.proposal));
    proposal.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    say('Learned. What it would change is shown below: accept or discard it.');
  }
  if (next.state === 'accepted') {
    say(lessonWords(next));
    marks = NO_MARKS;
    suggest();
    mountKnownCategories('#known');
  }
  if (next.state === 'idle' && before.state === 'proposed') say('Discarded. Nothing has changed.');
}

draw();
suggest();
