/** Where the bot takes activities, on this machine. */
export const endpointAt = (port: number): string => `http://127.0.0.1:${port}/api/messages`;
