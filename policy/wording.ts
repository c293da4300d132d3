import type { Trust } from './trust/trust';

/** Bodies a person can take it to when our answer does not satisfy them (8.34, 8.35A), by their part in the law. */
export type BodyKey = keyof Trust['whereToTurn'];

interface Reached {
  readonly phone: string;
  readonly website: string;
}

const site = (website: string): string => website.replace(/^https:\/\/|\/$/g, '');

const reach = ({ phone, website }: Reached): string => `on ${phone} or at ${site(website)}`;

/** By when, and where: the limit in the body’s own words, phone, page and post. */
const whenAndWhere = ({ timeLimit, address, ...reached }: Trust['whereToTurn'][BodyKey]): string =>
  `Please go to it ${timeLimit}. You can reach it ${reach(reached)}, or write to ${address.join(', ')}.`;

const sentenceFor: Readonly<Record<BodyKey, (trust: Trust) => string>> = {
  phso: ({ whereToTurn: { phso } }) =>
    `If you are not happy with our answer, you can ask the ${phso.name} to look at how we treated you. ${whenAndWhere(phso)} It is free, and independent of the NHS.`,
  lgsco: ({ whereToTurn: { lgsco } }) =>
    `If you are not happy with our answer about social care, you can ask the ${lgsco.name} to look at it. ${whenAndWhere(lgsco)} It is free, and independent of us and of the council.`,
  cqc: ({ whereToTurn: { cqc } }) =>
    `Your complaint touches on the Mental Health Act. If you are not happy with our answer, you can take it to the ${cqc.name} as well. ${whenAndWhere(cqc)}`,
};

/** Where the person can turn next, one paragraph for each body (8.34, 8.35A). */
export const whereToTurn = (trust: Trust, named: readonly BodyKey[]): string =>
  named.map((body) => sentenceFor[body](trust)).join('\n\n');

/** Which of these bodies a text leaves out, going by their full names. */
export const notNamedIn = (trust: Trust, text: string, named: readonly BodyKey[]): readonly BodyKey[] =>
  named.filter((body) => !text.toLowerCase().includes(trust.whereToTurn[body].name.toLowerCase()));

/** Who helps independently, for whoever passes it on (2.3). */
export const whoHelps = ({ advocacy }: Trust): string =>
  `${advocacy.name} gives free, independent help with NHS complaints. You can reach it ${reach(advocacy)}.`;

/** Independent help, for letters (2.3, 8.29). */
export const whereToGetHelp = (trust: Trust): string =>
  `You do not have to do this alone. ${whoHelps(trust)}`;

const TO_FILL = '[to be filled in:';

/** A fact that is not there yet, in a way nobody overlooks. */
export const toFill = (what: string): string => `${TO_FILL} ${what}]`;

/** Is any fact of this text not there yet? */
export const hasBlank = (text: string): boolean => text.includes(TO_FILL);

/** The end of our own procedure (8.29). */
export const endOfProcedure =
  'This letter is our final response, and it ends our complaints procedure. You can still come back to us if we did not answer something you raised, if we got a fact wrong, or if you have new evidence.';

/** How the person stays in touch while what we promised is being done (8.29). */
export const stayingInTouch =
  'We will keep in touch with you until everything we have promised in this letter is done. Tell us if you would rather hear from us in another way, or not at all.';

/** Who answers questions about the letter (8.29). */
export const whoToContact = ({ complaintsTeam }: Trust, name: string): string =>
  `If you would like to talk about this letter, please ask for ${name.split(',')[0]}, or for the ${complaintsTeam.name}.`;

/** A start for the Chief Executive’s cover letter (8.29). It is the Complaints Team’s to finish. */
export const coverLetter =
  'Thank you for telling us what happened. I have read what our investigation found, and I enclose our response. It answers each thing you raised, and it says what we will do next.\n\nIf any of it is not clear, please speak with the person named in the letter.';
