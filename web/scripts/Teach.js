// The page that teaches a category: its steps, one after the other.

import { searchByFile, thumbUrl } from './Api.js';
import { make } from './Dom.js';
import { mountDoubts } from './Doubts.js';
import { makeFigures } from './Figures.js';
import { mountKnownCategories } from './KnownCategories.js';
import { mountLabels } from './LabelFile.js';
import { accept, discard, suggestions, teach, teaching } from './LearnApi.js';
import { makeMarkGrid } from './MarkGrid.js';
import { NO_MARKS, idsIn, markOf, marked } from './Thumbs.js';
import { mountTheme } from './Theme.js';
import { counted, number, percent } from './Words.js';

const SUGGESTED = 24;
const BEAT = 400;
const LEAST = 2;

const $ = (selector) => document.querySelector(selector);
const name = $('#name');
const train = $('#train');
const progress = $('#progress');
const problem = $('#problem');

let marks = NO_MARKS;
let pictures = { likely: [], unsure: [] };
let found = [];
let asked = 0;

mountTheme('#theme');
mountKnownCategories('#known');
mountLabels('#import', '#imported');
mountDoubts('#doubt', '#doubtful');

const likely = makeMarkGrid({ label: 'Probably right' });
const unsure = makeMarkGrid({ label: 'Worth asking about' });
const alike = makeMarkGrid({ label: 'Like your picture' });
const sections = [
  [alike, () => found, 'Like your picture'],
  [likely, () => pictures.likely, 'Probably right'],
  [unsure, () => pictures.unsure, 'Worth asking about'],
].map(([grid, shown, title]) => {
  const el = make('section', { hidden: true }, make('h3', { className: 'grid-title', textContent: title }), grid.el);
  $('#suggested').append(el);
  return { el, grid, shown };
});

function draw() {
  for (const { el, grid, shown } of sections) {
    const list = shown();
    el.hidden = !list.length;
    grid.show(list, (id) => markOf(marks, id));
  }
  drawMarked();
  const enough = marks.right.length >= LEAST && name.value.trim();
  train.disabled = !enough;
  $('#ready').textContent = enough
    ? `${counted(marks.right.length, 'picture')} of “${name.value.trim()}”, ${number(marks.wrong.length)} that are not.`
    : `Give it a name and mark at least ${LEAST} pictures right; five to ten do better.`;
}

function drawMarked() {
  const chip = (id, kind) =>
    make(
      'button',
      {
        type: 'button',
        className: `marked-one ${kind}`,
        title: `Marked ${kind}; click to take the mark away`,
        'aria-label': `Marked ${kind}; take the mark away`,
        onclick: () => mark(id, kind),
      },
      make('img', { src: thumbUrl(id), alt: '' }),
    );
  $('#marked').replaceChildren(
    ...marks.right.map((id) => chip(id, 'right')),
    ...marks.wrong.map((id) => chip(id, 'wrong')),
  );
}

function mark(id, kind) {
  marks = marked(marks, id, kind);
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
    draw();
  } catch (error) {
    if (asking === asked) showProblem(error.message);
  }
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
  try {
    found = (await searchByFile(file, `k=${SUGGESTED}`)).hits;
    showProblem();
    draw();
  } catch (error) {
    showProblem(error.message);
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

train.addEventListener('click', () => doing(() => teach(name.value.trim(), marks)));
$('#accept').addEventListener('click', () => doing(accept));
$('#discard').addEventListener('click', () => doing(discard));

async function doing(work) {
  showProblem();
  try {
    await work();
    await follow();
  } catch (error) {
    showProblem(error.message);
  }
}

/** Follows what the server does, until it waits for somebody. */
async function follow() {
  const state = await teaching();
  show(state);
  if (state.state === 'learning' || state.state === 'accepting') {
    setTimeout(() => follow().catch((error) => showProblem(error.message)), BEAT);
  }
}

function show({ state, category, doing: what, done, total, proposal, changed, why }) {
  const busy = state === 'learning' || state === 'accepting';
  progress.hidden = !busy && state !== 'accepted';
  const share = total ? ` ${percent(done / total)}` : '';
  if (state === 'learning') progress.textContent = `Learning “${category}”: ${what || 'beginning'}${share} …`;
  if (state === 'accepting') progress.textContent = `Putting “${category}” into use${share} …`;
  if (state === 'accepted')
    progress.textContent = `“${category}” is in use. ${counted(changed, 'picture')} now taken for something else than before.`;
  train.disabled = busy || train.disabled;
  $('#proposal').hidden = state !== 'proposed';
  if (state === 'proposed') {
    $('#figures').replaceChildren(makeFigures(proposal));
    $('#proposal').scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }
  if (state === 'refused') showProblem(why);
  if (state === 'accepted') marks = NO_MARKS;
  if (!busy) draw();
}

draw();
suggest();
follow().catch((error) => showProblem(error.message));
