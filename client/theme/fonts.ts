// The faces, served from here: one serif for a source's words, one sans for ours, and for Armenian, which neither has,
// their Noto counterparts. Each face is cut into ranges of Unicode, and the browser fetches only what a page shows.
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource/noto-sans-armenian/400.css';
import '@fontsource/noto-sans-armenian/600.css';
import '@fontsource/noto-serif-armenian/400.css';
