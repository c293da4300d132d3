import type { Activity } from 'botbuilder';

/** What Teams sends, for the count of it. */
export type TurnKind = 'message' | 'click' | 'messageExtension' | 'file' | 'installation' | 'other';

const byType: Readonly<Record<string, TurnKind>> = {
  message: 'message',
  conversationUpdate: 'installation',
  installationUpdate: 'installation',
};

const byName: Readonly<Record<string, TurnKind>> = {
  'adaptiveCard/action': 'click',
  'composeExtension/query': 'messageExtension',
  'composeExtension/fetchTask': 'messageExtension',
  'composeExtension/submitAction': 'messageExtension',
  'fileConsent/invoke': 'file',
};

const known = (kinds: Readonly<Record<string, TurnKind>>, asked: string): TurnKind =>
  (Object.hasOwn(kinds, asked) ? kinds[asked] : undefined) ?? 'other';

/** What kind of turn an activity begins. A message that carries a value is the fallback of a button. */
export function turnKind({ type, name, value }: Partial<Activity>): TurnKind {
  const told = String(type);
  if (told === 'invoke') return known(byName, String(name));
  if (told === 'message' && typeof value === 'object' && value !== null) return 'click';
  return known(byType, told);
}
