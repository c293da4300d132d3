const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** Where Teams keeps pictures that are pasted: only these are shown the bot’s token. */
const teamsHosts = ['smba.trafficmanager.net', '*.asm.skype.com'];

/** “*.sharepoint.com” is every host below it, and not itself. */
const isAmong = (hosts: readonly string[], hostname: string): boolean =>
  hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host));

export interface FileHosts {
  /** May anything be fetched from there? */
  mayFetch(address: URL): boolean;
  /** Does it have to be shown who asks? */
  needsToken(address: URL): boolean;
}

/** Files come encrypted from the hosts a setting names, and from those of Teams; while it is tried out from this machine, too. */
export function fileHosts(hosts: readonly string[], local: boolean): FileHosts {
  const isPlain = ({ port, username, password }: URL): boolean =>
    port === '' && username === '' && password === '';
  const isOurs = (address: URL, of: readonly string[]): boolean =>
    address.protocol === 'https:' && isPlain(address) && isAmong(of, address.hostname);
  return {
    mayFetch: (address) =>
      isOurs(address, [...hosts, ...teamsHosts]) || (local && loopback.includes(address.hostname)),
    needsToken: (address) => isOurs(address, teamsHosts),
  };
}
