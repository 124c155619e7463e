// Why the picture shown large was found: asked for when a person wants to know, and for each next one from then on.

import { isQuestion, questionParameters } from './Address.js';
import * as api from './Api.js';

export function controlWhy({ navigation, on, send, subjects, lost }) {
  let asking = new AbortController();
  let wanted = false;
  /** The question that is answered or being answered; '' after one that failed, which is no question. */
  let asked = null;

  async function follow() {
    const { address } = navigation;
    const hit = wanted && isQuestion(address) ? address.picture : null;
    const question = hit && `${address.like} ${questionParameters(address)} ${hit}`;
    if (question === asked) return;
    asked = question;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    send('why', hit ? { hit, status: 'loading' } : null);
    if (!hit) return;
    try {
      const subject = address.like && subjects.of(address.like);
      const parameters = questionParameters(address);
      parameters.set('hit', hit);
      const explanation = await api.explain({ file: subject?.file, id: address.like }, parameters, signal);
      if (signal.aborted) return;
      send('why', { hit, status: 'ready', explanation, previews: subject ? { [address.like]: subject.preview } : {} });
    } catch (problem) {
      if (signal.aborted) return;
      asked = '';
      send('why', { hit, status: 'failed', problem });
      if (problem instanceof api.ServerGone) lost();
    }
  }

  on('toggleWhy', () => {
    wanted = !wanted;
    follow();
  });

  return { follow, retry: () => asked === '' && follow() };
}
