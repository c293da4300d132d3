/** The bot's own address, on this machine. */
export const originAt = (port: number): string => `http://127.0.0.1:${port}`;

/** Where the bot takes activities, on this machine. */
export const endpointAt = (port: number): string => `${originAt(port)}/api/messages`;
