import { act, icon, make } from './Dom.js';

const SAID = 1600;

/** A button that copies a text and says so. */
export function copyButton(text, label) {
  const button = make(
    'button',
    { className: 'copy', title: label, 'aria-label': label, onclick: copyNow },
    icon('copy'),
  );
  return button;

  async function copyNow() {
    const copied = await copy(text, button);
    button.dataset.copied = String(copied);
    button.replaceChildren(icon(copied ? 'check' : 'alert'));
    act(button, 'showCopied', { copied });
    setTimeout(() => {
      delete button.dataset.copied;
      button.replaceChildren(icon('copy'));
    }, SAID);
  }
}

async function copy(text, near) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text, near);
  }
}

/** Browsers keep the clipboard from pages that come over plain HTTP from another machine. */
function copyOldWay(text, near) {
  const field = make('textarea', { value: text, className: 'visually-hidden', readOnly: true });
  near.after(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  near.focus();
  return copied;
}
