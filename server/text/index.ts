// What the server and the page both know of a full text: the hash by which it is told from others, and what may have
// been changed in it. Pure.
export { changeOf, sha256Of } from './changed-text.ts';
export { whyNotText } from './why-not-text.ts';
