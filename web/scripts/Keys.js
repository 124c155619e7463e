// Keys that work anywhere on the page.

import { act, isTyping } from './Dom.js';

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '/') act(document.body, 'focusIntake');
    else if (event.key === '?') act(document.body, 'showHelp');
    else if (event.key === 'g') document.querySelector('#grid [tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  });
}
