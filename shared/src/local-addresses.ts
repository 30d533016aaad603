// Where the parts of a portal on one machine find each other. Whoever gives a part another port and leaves its address as it came would
// otherwise have the parts look for each other where nobody is.

/** The settings of .env.example that belong together, and the port that both have there. */
const PAIRS = [
  { url: 'SITE_URL', port: 'SITE_PORT', usual: '8080' },
  { url: 'CMS_URL', port: 'CMS_PORT', usual: '1337' },
  { url: 'PUBLISHER_URL', port: 'PUBLISHER_PORT', usual: '8090' },
] as const;
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The settings, in which addresses of this machine at their usual ports follow the ports that were set:
 * CMS_URL=http://localhost:1337 with CMS_PORT=1400 becomes http://localhost:1400. Any other address stays as it was typed.
 */
export function followPorts<S extends Record<string, string | undefined>>(settings: S): S {
  const followed = PAIRS.flatMap(({ url, port, usual }) => {
    const [address = '', wanted = ''] = [settings[url], settings[port]];
    if (!/^[1-9]\d*$/.test(wanted) || wanted === usual || !URL.canParse(address)) return [];
    const parsed = new URL(address);
    if (!THIS_MACHINE.test(parsed.hostname) || parsed.port !== usual) return [];
    return [[url, address.replace(`:${usual}`, `:${wanted}`)]];
  });
  return { ...settings, ...Object.fromEntries(followed) };
}
