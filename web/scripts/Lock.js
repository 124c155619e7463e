// Requests that the server answers only with a key wait here until one was given.

let opening = null;
let ask = null;

/** @param {() => Promise<void>} how asks a person for the key, until it is the right one */
export const unlockBy = (how) => {
  ask = how;
};

/** However many requests want in, a person is asked once. False: there is nobody to ask. */
export async function unlocked() {
  if (!ask) return false;
  opening ??= ask().finally(() => {
    opening = null;
  });
  await opening;
  return true;
}
