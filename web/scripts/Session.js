// Asks for the key where the server wants one, and lets people sign in and out. Every page begins with it.

import { Refusal } from './Api.js';
import { make } from './Dom.js';
import { unlockBy } from './Lock.js';
import { lookAgain } from './SecondLook.js';
import { session, signIn, signOut } from './SessionApi.js';

/** The dialog; `wanted` shows it and is done when the server has taken a key, or never if a person closes the page. */
function mountSignIn() {
  const key = make('input', {
    id: 'key',
    name: 'key',
    type: 'password',
    required: true,
    autocomplete: 'current-password',
    spellcheck: false,
    dataset: { testid: 'key' },
  });
  const problem = make('p', { className: 'sign-in-problem', role: 'alert', dataset: { testid: 'key-problem' } });
  const form = make(
    'form',
    { method: 'dialog' },
    make('h2', { id: 'sign-in-title', textContent: 'This collection is locked' }),
    make('label', { htmlFor: 'key', textContent: 'Key' }),
    key,
    problem,
    make('button', { className: 'button primary wide', textContent: 'Unlock' }),
    make('p', {
      className: 'sign-in-hint',
      textContent:
        'It stays unlocked in this browser for a week, while it is used every day. Whoever runs the server has keys to give.',
    }),
  );
  const el = make(
    'dialog',
    { id: 'sign-in', className: 'sign-in', 'aria-labelledby': 'sign-in-title', dataset: { testid: 'sign-in' } },
    form,
  );
  document.body.append(el);
  let done = () => {};

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = '';
    try {
      await signIn(key.value.trim());
    } catch (refusal) {
      problem.textContent = words(refusal);
      key.select();
      return;
    }
    key.value = '';
    el.close();
    done();
  });

  return {
    /** With no way around it: nothing can be shown without. */
    wanted: () =>
      new Promise((resolve) => {
        el.oncancel = (event) => event.preventDefault();
        done = resolve;
        if (!el.open) el.showModal();
      }),
    /** For those who could do more. */
    offered: (resolve) => {
      el.oncancel = null;
      done = resolve;
      if (!el.open) el.showModal();
    },
  };
}

const words = (problem) =>
  problem instanceof Refusal && problem.status === 401 ? 'That is not a key of this server.' : problem.message;

function showWay(dialog, { hasKeys, mayWrite, key }) {
  document.querySelector('#session')?.remove();
  if (!key && (!hasKeys || mayWrite)) return;
  const el = make('button', {
    id: 'session',
    type: 'button',
    className: 'link session',
    title: key ? `Signed in with the key “${key}”` : 'Sign in with a key, to change things',
    textContent: key ? 'Sign out' : 'Sign in',
    dataset: { testid: 'session' },
    onclick: async () => {
      if (!key) return dialog.offered(() => location.reload());
      await signOut();
      location.reload();
    },
  });
  document.querySelector('.tools')?.prepend(el);
}

const dialog = mountSignIn();
const look = async () => showWay(dialog, await session().catch(() => ({ mayWrite: true })));
unlockBy(async () => {
  await dialog.wanted();
  look();
});
look();
document.addEventListener('error', lookAgain, true);
