import type { CaseState } from '../../policy/machine/caseState';
import { longDate } from '../../policy/calendar/dates';
import { kindOf } from '../../policy/machine/kind';
import { listed } from '../../policy/machine/sentences';
import type { Person } from '../../policy/roles';
import { mayWriteTo } from '../../policy/sections/consent/questions';
import { formats } from '../../policy/sections/intake/choices';
import type { Concern } from '../../policy/sections/intake/facts';
import { concernOf } from '../../policy/sections/intake/questions';
import type { OnCase } from '../../policy/sections/people/facts';
import { waysNow, whoComplains, whoGetsCopies, whomItIsAbout } from '../../policy/sections/people/questions';
import { goesToAffected } from '../../policy/sections/response/addressee';
import { linesOf, orFill, say, toFill, type Block, type Letter } from './letter';
import { emailsIn } from './mailAddress';
import { courteous, nameAlone } from '../../policy/naming';
import type { LetterSource } from './source';

interface Layout {
  /** What it is called as a document. It names nobody. */
  readonly title: string;
  /** What the letter itself says it is about, where that is more than its title. */
  readonly subject?: string;
  /** Who it goes to: first their name, then where. */
  readonly address: readonly string[];
  readonly greeting: string;
  readonly body: readonly Block[];
  /** The lines under “Yours sincerely”. */
  readonly signer: readonly string[];
  /** How to reach us about it. A letter that says that in a way of its own has none of it. */
  readonly reach?: readonly Block[];
  readonly enclosed?: readonly string[];
  /** The reader’s own reference for it. */
  readonly theirs?: string;
  /** Who gets a copy, by name. */
  readonly copies?: readonly string[];
  /** To somebody who may need it in another form: not to colleagues. */
  readonly forThePublic?: boolean;
  /** What comes after the signature: a form to send back. */
  readonly after?: readonly Block[];
}

/** The office that the case is with: PALS for an enquiry, the Complaints Team for a complaint. */
export const officeOf = ({ state, context: { trust } }: LetterSource) =>
  kindOf(state) === 'complaint' ? trust.complaintsTeam : trust.pals;

const site = (page: string): string => page.replace(/^https:\/\/|\/$/g, '');

/** An address whose first line says the name again has it once. */
export const addressOf = ({
  name,
  address,
}: {
  readonly name: string;
  readonly address: readonly string[];
}): readonly string[] => (address[0] === name ? address : [name, ...address]);

function letterhead(source: LetterSource): Block {
  const office = officeOf(source);
  const { phone, hours, email, website } = office;
  return {
    is: 'letterhead',
    name: source.context.trust.name,
    lines: [
      addressOf(office).join(', '),
      `Phone: ${phone} (${hours})`,
      `Email: ${email}`,
      `Website: ${site(website)}`,
    ],
  };
}

/** How to reach the office that the case is with, and whom to ask for. */
export function reachUs(source: LetterSource, askFor?: string): readonly Block[] {
  const { phone, hours, email } = officeOf(source);
  return [
    say(
      `${askFor ? `If you have a question, please ask for ${askFor}. ` : ''}You can call us on ${phone} (${hours}). You can also email ${email}, or write to the address above.`,
    ),
  ];
}

/** A letter as all of them are laid out: whose it is, address, date and reference, what it is about, its body, who signs. */
export function laidOut(source: LetterSource, layout: Layout): Letter {
  const { state, context } = source;
  const {
    title,
    subject = title,
    address,
    greeting,
    body,
    signer,
    enclosed = [],
    copies = [],
    after = [],
    theirs,
  } = layout;
  const { forThePublic = false } = layout;
  const { reach = reachUs(source, nameAlone(context.actor.name)) } = layout;
  return {
    title,
    reference: state.reference,
    at: context.now,
    blocks: [
      letterhead(source),
      { is: 'address', lines: address },
      linesOf(
        longDate(context.today),
        `Our reference: ${state.reference}`,
        ...(theirs ? [`Your reference: ${theirs}`] : []),
      ),
      say(greeting),
      { is: 'heading', level: 1, text: subject },
      ...body,
      ...reach,
      ...(forThePublic ? [{ is: 'otherForms' } as const] : []),
      { is: 'signature', closing: 'Yours sincerely', lines: [...signer, context.trust.name] },
      ...(enclosed.length > 0 ? [say(`Enclosed: ${enclosed.join('; ')}`)] : []),
      ...(copies.length > 0 ? [say(`Copy to: ${copies.join('; ')}`)] : []),
      ...after,
    ],
  };
}

export const signedBy = ({ name, jobTitle }: Person): readonly string[] =>
  jobTitle && jobTitle !== nameAlone(name) ? [nameAlone(name), jobTitle] : [nameAlone(name)];

/** Whoever asks for the letter signs it. */
export const asker = ({ context: { actor } }: LetterSource): readonly string[] => signedBy(actor);

type ToReader = Pick<Layout, 'title' | 'body' | 'signer'> &
  Partial<Pick<Layout, 'subject' | 'reach' | 'enclosed'>>;

/** A letter to whoever raised the concern, or speaks for the person affected. */
export function toWhoRaisedIt(
  source: LetterSource,
  letter: Omit<ToReader, 'signer'> & Partial<Pick<ToReader, 'signer'>>,
): Letter {
  const concern = concernOf(source.state);
  const complains = whoComplains(source.state);
  const reader = {
    name: concern.personName,
    address: where(concern),
    complains: true,
    ...referenceOf(complains),
  };
  return toReader(source, { signer: asker(source), ...letter }, reader);
}

/** Nobody can agree to it, and what lets the reader have it is not on record (4.3). */
const notYet = say(toFill('what shows that they may have this, and that the limits were explained to them'));

/** An answer that holds what is personal: without the person’s consent it goes to them, not to who speaks for them (4.2). */
export function toWhoMayRead(source: LetterSource, letter: ToReader): Letter {
  const { state } = source;
  if (mayWriteTo(state) !== 'representativeInGeneral') return toWhoRaisedIt(source, letter);
  if (!goesToAffected(state)) return toWhoRaisedIt(source, { ...letter, body: [notYet, ...letter.body] });
  const about = whomItIsAbout(state);
  const name = concernOf(source.state).affectedName;
  return toReader(source, letter, { name, address: whereAffected(state), ...referenceOf(about) });
}

interface Addressed {
  readonly name: string | undefined;
  readonly address: readonly string[];
  /** It is they who complain: others who complain of the same are written to with them. */
  readonly complains?: boolean;
  readonly theirs?: string;
}

/** What their own office calls it, as letters to them quote it. */
function referenceOf(each: OnCase | undefined): Pick<Addressed, 'theirs'> {
  const { reference } = each ? waysNow(each) : {};
  return reference ? { theirs: reference } : {};
}

function toReader(
  source: LetterSource,
  letter: ToReader,
  { name: known, address, complains = false, theirs }: Addressed,
): Letter {
  const name = orFill(known && nameAlone(known), 'their name');
  const copied = whoGetsCopies(source.state);
  // Who complains of the same, too, is written to with them.
  const together = complains ? copied.filter(({ part }) => part === 'further') : [];
  const names = together.flatMap((each) => each.name ?? []);
  const copies = copied
    .filter((each) => !together.includes(each))
    .map(({ name: other = '' }) => nameAlone(other));
  return laidOut(source, {
    ...letter,
    address: [listed([name, ...names.map(nameAlone)], 'and'), ...address],
    greeting: `Dear ${listed([known ? courteous(known) : name, ...names.map(courteous)], 'and')}`,
    copies,
    forThePublic: true,
    ...(theirs ? { theirs } : {}),
  });
}

/** Where the person it is about is written to, if they are known to be reached apart from whoever speaks for them. */
export const whereAffected = (state: CaseState): readonly string[] => {
  const about = whomItIsAbout(state);
  return where(about ? waysNow(about) : {});
};

/** Where a letter goes: their postal address, or the email address they asked for or gave alone. */
function where({
  address = '',
  email = '',
  format,
}: Pick<Concern, 'address' | 'email' | 'format'>): readonly string[] {
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
