// Sizes of uploads, for the reader of request bodies and for the media library.

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

/** Widths of the smaller versions of a picture, for srcset. */
export const PICTURE_WIDTHS = { small: 400, medium: 800, large: 1200 };
