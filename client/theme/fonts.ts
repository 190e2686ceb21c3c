// The faces, served from here: one serif for a source's words, one sans for ours. Each face is cut into ranges of
// Unicode, and the browser fetches only the ranges that a page shows.
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './armenian.css';
