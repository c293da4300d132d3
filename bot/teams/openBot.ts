import { messageExtensions, type MessageExtensionParts } from './extensions';
import { TeamsBot, type TeamsBotParts } from './teamsBot';

/** The bot as Teams meets it: in its chats, and where people write or read a message. */
export const openBot = (parts: Omit<TeamsBotParts, 'extensions'> & MessageExtensionParts): TeamsBot =>
  new TeamsBot({ ...parts, extensions: messageExtensions(parts) });
