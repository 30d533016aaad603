// Where releases stand on disk: the publisher writes them, the small API and nginx serve them.

/** Folder inside DATA_DIR that holds all releases. */
export const RELEASES_FOLDER = 'releases';
/** The link in it that names the release being served; it is switched by rename, so it is never absent. */
export const CURRENT_RELEASE_LINK = 'current';
/** Inside a release: the files that readers may ask for. */
export const PUBLIC_FOLDER = 'public';
/** Inside a release, beside the public folder: what it holds, with digests. */
export const MANIFEST_FILE = 'manifest.json';
/** The page shown for addresses that do not exist, inside the public folder. */
export const NOT_FOUND_FILE = '404.html';
