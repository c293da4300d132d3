/**
 * Where Teams takes answers. `exact` hosts stand among names that anybody can register beside them; what ends in one of
 * `within` is Microsoft's own.
 */
const exact = ['smba.trafficmanager.net'];
const within = ['teams.microsoft.com'];

// The whole of it, so that what the parser tidies away (userinfo, backslashes, a port that is the usual one) is refused.
const plainHttps = /^https:\/\/([a-z0-9.-]+)(?:\/[\w./~-]*)?$/;

/** Is it an address of Teams's own, with nothing in it that could lead elsewhere? Look-alikes, ports and userinfo are not. */
export function isTeamsServiceUrl(url: string): boolean {
  const [, host = ''] = plainHttps.exec(url) ?? [];
  return (
    exact.includes(host) || within.some((domain) => host.endsWith(`.${domain}`) && !host.startsWith('.'))
  );
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** Is the host of this URL the machine itself? False for what is no URL. */
export function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && loopback.includes(new URL(url).hostname);
}
