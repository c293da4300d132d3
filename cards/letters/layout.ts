import type { CaseState } from '../../policy/machine/caseState';
import { longDate } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import { mayWriteTo } from '../../policy/sections/consent/questions';
import { formats } from '../../policy/sections/intake/choices';
import type { Concern } from '../../policy/sections/intake/facts';
import { concernOf } from '../../policy/sections/intake/questions';
import { orFill, say, toFill, type Block, type Letter } from './letter';
import { emailsIn } from './mailAddress';
import type { LetterSource } from './source';

interface Layout {
  readonly title: string;
  /** Who it goes to: first their name, then where. */
  readonly address: readonly string[];
  readonly greeting: string;
  readonly body: readonly Block[];
  /** The lines under “Yours sincerely”. */
  readonly signer: readonly string[];
}

/** A letter as all of them are laid out: address, date and reference, what it is about, its body, who signs. */
export function laidOut({ state, context }: LetterSource, layout: Layout): Letter {
  const { title, address, greeting, body, signer } = layout;
  return {
    title,
    reference: state.reference,
    at: context.now,
    blocks: [
      { is: 'address', lines: address },
      say(longDate(context.today)),
      say(`Our reference: ${state.reference}`),
      say(greeting),
      { is: 'heading', level: 1, text: title },
      ...body,
      { is: 'signature', lines: ['Yours sincerely', ...signer, context.trust.name] },
    ],
  };
}

const signedBy = ({ name, jobTitle }: Person): readonly string[] => (jobTitle ? [name, jobTitle] : [name]);

/** Whoever asks for the letter signs it. */
export const asker = ({ context: { actor } }: LetterSource): readonly string[] => signedBy(actor);

const otherWays = 'We can send you this letter in large print, easy read or another language. Please ask us.';

/** A letter to whoever raised the concern, or speaks for the person affected. */
export function toWhoRaisedIt(
  source: LetterSource,
  letter: Pick<Layout, 'title' | 'body'> & Partial<Pick<Layout, 'signer'>>,
): Letter {
  const concern = concernOf(source.state);
  return toReader(source, { signer: asker(source), ...letter }, concern.personName, where(concern));
}

/** An answer that holds what is personal: without the person’s consent it goes to them, not to who speaks for them (4.2). */
export function toWhoMayRead(
  source: LetterSource,
  letter: Pick<Layout, 'title' | 'body' | 'signer'>,
): Letter {
  if (mayWriteTo(source.state) !== 'representativeInGeneral') return toWhoRaisedIt(source, letter);
  return toReader(source, letter, concernOf(source.state).affectedName, [toFill('their address')]);
}

function toReader(
  source: LetterSource,
  letter: Pick<Layout, 'title' | 'body' | 'signer'>,
  known: string | undefined,
  address: readonly string[],
): Letter {
  const name = orFill(known, 'their name');
  return laidOut(source, {
    ...letter,
    address: [name, ...address],
    greeting: `Dear ${name}`,
    body: [...letter.body, say(otherWays)],
  });
}

/** Where a letter goes: their postal address, or the email address they asked for or gave alone. */
function where({ address = '', email = '', format }: Concern): readonly string[] {
  const [mailTo] = emailsIn(email);
  if (mailTo && (format === 'email' || address.trim() === '')) return [mailTo];
  if (address.trim() === '') return [toFill('their address')];
  return address.split(/\n|,\s*/).filter((line) => line.trim() !== '');
}

/** How the person asked to be written to (2.3). */
export function asAgreed(state: CaseState): string | undefined {
  const { format, language } = concernOf(state);
  const asked = [format && format !== 'standard' ? formats[format] : undefined, language].filter(
    (wish) => wish !== undefined,
  );
  return asked.length > 0
    ? `They asked for: ${asked.join('; ')}. Please see to it before it goes.`
    : undefined;
}
