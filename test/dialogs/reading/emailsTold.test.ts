import { findDanger } from '../../../dialogs/reading/danger';
import { withQuoted } from '../../../dialogs/reading/emailWords';
import { readFromWords } from '../../../dialogs/reading/fromWords';
import { serviceWords } from '../../../dialogs/reading/serviceWords';
import { phoneSigned } from '../../../dialogs/reading/signedEmail';
import { channels, relationships } from '../../../policy/sections/intake/choices';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { serviceOptions } from '../../../policy/trust/services';

const suggested = (words: string) =>
  readFromWords(words, {
    today: '2026-11-30',
    when: 'past',
    holidays: [],
    services: serviceOptions(defaultTrust),
    serviceSynonyms: serviceWords,
    channels,
    relationships,
  });

const disclaimer =
  'This email is confidential and may be legally privileged. Any use, disclosure or copying of it is unlawful.';
const story =
  'My brother Idris (41) was left without his inhaler on Larch ward. I want somebody to tell me why.\nWhere do I send the parking receipt?';

describe('an email that was sent on', () => {
  const quoted = `From: Hana Idris <hana@example.com>\nSent: 24 November 2026 08:12\nTo: PALS\nSubject: my brother\n\n${story}\n\nKind regards\nHana\n07700 900321\n${disclaimer}`;

  it('suggests from what stands below it with marks', () => {
    expect(suggested(withQuoted({ newest: '', quoted }))).toEqual({
      raisedBy: 'representative',
      relationship: 'family',
      personName: 'Hana Idris',
      affectedName: 'Idris',
      ageBand: 'age26to55',
      email: 'hana@example.com',
      phone: '07700 900321',
      channel: 'email',
      receivedOn: '2026-11-24',
      place: 'Larch ward',
      outcome: 'I want somebody to tell me why',
    });
  });

  it('tells nothing in its disclaimer, and brings no question by it', () => {
    expect(suggested(disclaimer)).toEqual({});
    expect(findDanger(disclaimer)).toEqual([]);
    expect(findDanger('what they did was unlawful').length).toBe(1);
  });

  it('is a colleague’s own: its sender raises nothing', () => {
    const found = suggested(
      'From: Matron Bell <bell@wards.nhs.uk>\nSent: 24 November 2026\nTo: PALS\n\nMr Osei told me his tea is cold.',
    );
    expect(found).toEqual({ personName: 'Mr Osei', channel: 'inPerson' });
  });
});

describe('the number an email is signed with', () => {
  it.each([
    ['Hello\n\nI waited.\n\nKind regards\nAnn\n07700 900321', '07700 900321'],
    ['I waited.\n\nAnn Moss\nTel: 01632 960123', '01632 960123'],
    ['I waited.\n\nRegards\nAnn\n07700 900321\nOffice 01632 960123', undefined],
    ['The ward told me to ring 01632 960123 and nobody answered.', undefined],
    ['I waited.\n\nRegards\nAnn\nSwitchboard 01632 960123', undefined],
  ])('is the one there is: %j', (words, phone) => expect(phoneSigned(words)).toBe(phone));
});
