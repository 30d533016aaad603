// Addresses of this site as machines need them, with the site's own before.

const PLAIN_PATH = /^\/(?:[\w-][\w./?=&-]*)?$/; // "/bai-viet/2026/11/x"; what a URL would not write in another way

/** @param path "/x", or an absolute address, which stays @param origin "https://portal.example" */
export function absoluteAddress(path: string, origin: string): string {
  return PLAIN_PATH.test(path) && !path.includes('/.') ? origin + path : new URL(path, origin).href;
}
