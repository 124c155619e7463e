// How the server is asked, for each kind of picture that can be asked about.

import { isQuestion } from './Address.js';
import * as api from './Api.js';
import { PAGE } from './Lists.js';

/** A page of what an address stands for. A picture that came as a file is sent again: only so is it found itself. */
export function askAddress(address, subjects, parameters, signal) {
  if (!isQuestion(address)) return api.browse(parameters, signal);
  if (!address.like) return api.searchByMarks(parameters, signal);
  const subject = subjects.of(address.like);
  return subject
    ? api.searchByFile(subject.file, parameters, signal)
    : api.searchById(address.like, parameters, signal);
}

/** Asks with a file, and keeps the file for the pages to come. */
export const askFile = (file, preview, subjects) => async (parameters, signal) => {
  try {
    const answer = await api.searchByFile(file, parameters, signal);
    subjects.keep(answer.query.id, { file, preview });
    return answer;
  } catch (problem) {
    // A server that is gone will be asked again, with the same preview.
    if (!(problem instanceof api.ServerGone)) URL.revokeObjectURL(preview);
    throw problem;
  }
};

/** Asks with a web address. Later pages are asked for by id, which leaves the picture itself out: so must the first. */
export const askUrl = (url) => async (parameters, signal) => {
  const answer = await api.searchByUrl(url, parameters, signal);
  const hits = answer.hits.filter(({ id }) => id !== answer.query.id);
  return { ...answer, hits, end: answer.hits.length < PAGE };
};
