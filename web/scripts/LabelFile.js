import { make } from './Dom.js';
import { importLabels } from './LearnApi.js';
import { counted, number } from './Words.js';

/** Brings labels back from a file: what would happen is said first. */
export function mountLabels(importSelector, saidSelector) {
  const said = document.querySelector(saidSelector);

  document.querySelector(importSelector).addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    target.value = '';
    if (file) await take(file, true, false);
  });

  async function take(file, trying, keep) {
    try {
      const report = await importLabels(file, { trying, keep });
      said.replaceChildren(...(trying ? question(file, report) : [paragraph(`Done: ${importWords(report)}.`)]));
    } catch (error) {
      said.replaceChildren(paragraph(error.message));
    }
  }

  function question(file, report) {
    const button = (text, className, work) =>
      make('button', { type: 'button', className, textContent: text, onclick: work });
    return [
      paragraph(`${file.name}: ${importWords(report)}.`),
      details(report),
      make(
        'div',
        { className: 'state-actions start' },
        button('Bring them back', 'button primary', () => take(file, false, false)),
        report.conflicts.length > 0 && button('Only where there is no label', 'button', () => take(file, false, true)),
        button('Leave it', 'button', () => said.replaceChildren()),
      ),
    ].filter(Boolean);
  }

  const paragraph = (text) => make('p', { className: 'step-hint', textContent: text });

  /** Of lines that say nothing the server names the first hundred. */
  function details({ conflicts, refused, refusals }) {
    const lines = [
      ...conflicts.map(({ path, id, before, now }) => `${path || id}: “${before}” becomes “${now ?? 'no label'}”`),
      ...refused,
      ...(refusals > refused.length ? [`and ${number(refusals - refused.length)} more lines that say nothing`] : []),
    ];
    if (!lines.length) return null;
    return make(
      'details',
      { className: 'confusion' },
      make('summary', { textContent: counted(conflicts.length + refusals, 'line') + ' to look at' }),
      make('ul', {}, ...lines.map((text) => make('li', { textContent: text }))),
    );
  }
}

/** What a file of labels does, or would do. */
export function importWords({ labelled, changed, cleared, unchanged, kept, waiting, refusals }) {
  const parts = [
    [labelled, 'new label'],
    [changed, 'changed label'],
    [cleared, 'label taken back', 'labels taken back'],
    [kept, 'label kept', 'labels kept'],
    [unchanged, 'label as before', 'labels as before'],
    [waiting, 'of them waits for its picture', 'of them wait for their pictures'],
    [refusals, 'line that says nothing', 'lines that say nothing'],
  ];
  const said = parts.filter(([count]) => count > 0).map((part) => counted(...part));
  return said.length ? said.join(', ') : 'nothing in it';
}
