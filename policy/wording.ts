/** How to reach a body named in letters. The Trust keeps these right: they are data, not rules. */
export interface Body {
  readonly name: string;
  readonly phone: string;
  readonly web: string;
}

/** Bodies a person can take it to when our answer does not satisfy them (8.34, 8.35A). */
export const bodies = {
  phso: {
    name: 'Parliamentary and Health Service Ombudsman',
    phone: '0345 015 4033',
    web: 'www.ombudsman.org.uk',
  },
  lgsco: {
    name: 'Local Government and Social Care Ombudsman',
    phone: '0300 061 0614',
    web: 'www.lgo.org.uk',
  },
  cqc: { name: 'Care Quality Commission', phone: '03000 616161', web: 'www.cqc.org.uk' },
} as const satisfies Readonly<Record<string, Body>>;

export type BodyKey = keyof typeof bodies;

/** The independent advocates the Trust points people to (2.3, 8.29). */
const advocates: Body = { name: 'POhWER', phone: '0300 456 2370', web: 'www.pohwer.net' };

const reach = ({ phone, web }: Body): string => `on ${phone} or at ${web}`;

const sentenceFor: Readonly<Record<BodyKey, string>> = {
  phso: `If you are not happy with our answer, you can ask the ${bodies.phso.name} to look at how we treated you. You can reach it ${reach(bodies.phso)}. It is free, and independent of the NHS.`,
  lgsco: `If you are not happy with our answer about social care, you can ask the ${bodies.lgsco.name} to look at it. You can reach it ${reach(bodies.lgsco)}. It is free, and independent of us and of the council.`,
  cqc: `Your complaint touches on the Mental Health Act. If you are not happy with our answer, you can take it to the ${bodies.cqc.name} as well, ${reach(bodies.cqc)}.`,
};

/** Where the person can turn next, one paragraph for each body (8.34, 8.35A). */
export const whereToTurn = (named: readonly BodyKey[]): string =>
  named.map((body) => sentenceFor[body]).join('\n\n');

/** Which of these bodies a text leaves out, going by their full names. */
export const notNamedIn = (text: string, named: readonly BodyKey[]): readonly BodyKey[] =>
  named.filter((body) => !text.toLowerCase().includes(bodies[body].name.toLowerCase()));

/** Independent help, for letters (2.3, 8.29). */
export const whereToGetHelp = `You do not have to do this alone. ${advocates.name} gives free, independent help with NHS complaints. You can reach it ${reach(advocates)}.`;

/** The end of our own procedure (8.29). */
export const endOfProcedure =
  'This letter is our final response, and our complaints procedure ends with it. If we have missed something you raised, or if you have something new that we should know, please tell us and we will look again.';

/** How the person stays in touch while what we promised is being done (8.29). */
export const stayingInTouch =
  'We will keep in touch with you until everything we have promised in this letter is done. Tell us if you would rather hear from us in another way, or not at all.';

/** Who answers questions about the letter (8.29). */
export const whoToContact = (name: string): string =>
  `If you would like to talk about this letter, please ask for ${name}, or for the Complaints Team.`;

/** A start for the Chief Executive’s cover letter (8.29). It is the Complaints Team’s to finish. */
export const coverLetter =
  'Thank you for telling us what happened. I have read what our investigation found, and I enclose our response. It answers each thing you raised, and it says what we will do next.\n\nIf any of it is not clear, please speak with the person named in the letter.';
