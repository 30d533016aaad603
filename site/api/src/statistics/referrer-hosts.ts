// Which hosts readers may be noted as coming from. Anybody can make hosts up, so that a day has room for a certain number of them;
// what comes after stands together under one name.

/** Stands for all hosts beyond the limit. No host has this name. */
export const OTHER_HOSTS = '*';
const MOST_HOSTS_A_DAY = 500;

export class ReferrerHosts {
  readonly #own: ReadonlySet<string>;
  #day = '';
  readonly #hosts = new Set<string>();

  /** @param siteOrigin "https://dienbien.gov.vn": coming from there is no arrival */
  constructor(siteOrigin: string) {
    this.#own = new Set([bare(new URL(siteOrigin).hostname)]);
  }

  /** The host as it is noted: "www.Google.com" is "google.com". null: the site itself, or the host that was asked. */
  admit(host: string | null, askedHost: string | undefined, day: string): string | null {
    if (host === null) return null;
    const name = bare(host);
    if (this.#own.has(name) || name === bare((askedHost ?? '').replace(/:\d+$/, ''))) return null;
    if (day !== this.#day) {
      this.#day = day;
      this.#hosts.clear();
    }
    if (this.#hosts.has(name)) return name;
    if (this.#hosts.size >= MOST_HOSTS_A_DAY) return OTHER_HOSTS;
    this.#hosts.add(name);
    return name;
  }
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
