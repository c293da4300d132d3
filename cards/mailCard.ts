import { button, card, said, text, type Card } from './card';

export interface MailCardOptions {
  readonly reference: string;
  readonly sha256: string;
  readonly name: string;
  /** The email address it goes to. */
  readonly to: string;
  /** It was answered, but not with yes. */
  readonly notAgreed: boolean;
}

/** Asks whether the person has agreed to email before a letter goes that way. */
export function buildMailCard({ reference, sha256, name, to, notAgreed }: MailCardOptions): Card {
  const title = 'Send by email';
  return card(
    title,
    [
      text(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      text(`${name} goes from the Trust’s mailbox, exactly as I drew it up.`),
      said('To', to),
      ...(notAgreed
        ? [
            text('It was not sent: it goes by email only when they have agreed to that in writing.', {
              color: 'Attention',
            }),
          ]
        : []),
      {
        type: 'Input.ChoiceSet',
        id: 'agreed',
        label: 'Have they agreed in writing to have it by email?',
        isRequired: true,
        errorMessage: 'This needs an answer.',
        style: 'expanded',
        choices: [
          { title: 'Yes', value: 'true' },
          { title: 'No', value: 'false' },
        ],
      },
    ],
    [
      button('Send it', 'letter.mail', { case: reference, sha256 }, { style: 'positive' }),
      button('Back to the case', 'open', { case: reference }, { withoutInputs: true }),
    ],
  );
}
