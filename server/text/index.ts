// What the server and the page both know of texts: the hash by which one is told from others, what may have been changed
// in it, and which words ask for nothing. Pure.
export { changeOf, sha256Of } from './changed-text.ts';
export { isStopWord } from './stop-words.ts';
export { whyNotText } from './why-not-text.ts';
