// Where releases stand on disk: the publisher writes them, the small API and nginx serve them.

/** Folder inside DATA_DIR that holds all releases. */
export const RELEASES_FOLDER = 'releases';
/** The link in it that names the release being served; it is switched by rename, so it is never absent. */
export const CURRENT_RELEASE_LINK = 'current';
/** Inside a release: what it is made of. */
export const MANIFEST_FILE = 'manifest.json';
/** The page shown for addresses that do not exist. */
export const NOT_FOUND_FILE = '404.html';

// A release made of layers has links to them, "0" being the newest. A file is looked up from "0" on: the first layer that has it
// answers, together with the compressed copies beside it; a layer that says it is gone (a folder of that name with GONE_SUFFIX)
// ends the search. Layers and releases never change once they are served.

/** Beside the releases: the layers. */
export const LAYERS_FOLDER = 'layers';
/** Inside a layer: the files that readers may ask for; the links of a release lead here. */
export const LAYER_FILES_FOLDER = 'files';
/** How many layers a release has at most: the names of the links are "0" to "7". The nginx configuration names each. */
export const RELEASE_SLOTS = 8;
export const GONE_SUFFIX = '.gone';
