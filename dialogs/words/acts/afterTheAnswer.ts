import { act, type Act } from './act';

const they =
  '(?:s?he|they|(?:the |their |her |his )?(?:person|family|patient|complainant|mother|mum|father|dad|son|daughter|wife|husband|lady|man|advocate))';
const ourAnswer =
  '(?:the|our|this|that|your) (?:(?:final|written) )?(?:answer|response|reply|letter|outcome)';
const theOmbudsman = '(?:the )?(?:(?:health|parliamentary|local government) )?(?:ombudsman|phso|lgsco|lgo)';
const on = '(?: now| again| still| at all| yet)* (?:on|for|about|in|with) §';

/** What is said once the answer has gone: by whoever raised it, and by the Ombudsman. The first that fits is meant. */
export const afterTheAnswerActs: readonly Act[] = [
  act(
    new RegExp(
      `^(?:${they} )?(?:(?:is|are|was|were|remains?|still|really|very) )*(?:not (?:happy|satisfied|content)|unhappy|dissatisfied|disappointed|disagrees?|does not agree|do not agree|does not accept|do not accept)(?: (?:with|about|by))? ${ourAnswer}${on}$`,
    ),
    ['reopen', 'signpost', 'makeFormal'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:${they} )?(?:(?:has|have|had) )?(?:(?:came|come) back|wants? (?:it|us) (?:looked at again|to look again|opened again|reopened))(?: to us| (?:about|after|on) ${ourAnswer})?${on}$`,
    ),
    ['reopen', 'recordContact'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:${they} )?(?:wants? to (?:go|take it|complain|write) to|(?:is|are) going to|asks? (?:for|about)|asked (?:for|about)|wants? (?:the (?:details|address|number) (?:of|for))?) ?${theOmbudsman}${on}$|^(?:signpost|point|send) (?:him|her|them|the person) to ${theOmbudsman}${on}$|^(?:told|gave) (?:him|her|them) (?:about |the details of )?${theOmbudsman}${on}$`,
    ),
    ['signpost', 'recordContact'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:(?:we |i )?(?:have )?(?:answered|replied to|sent (?:the (?:file|papers) to)?) ?${theOmbudsman}|(?:the )?(?:file|papers|answer) (?:has |have )?(?:gone|went|been sent|sent) to ${theOmbudsman})${on}$`,
    ),
    ['answerOmbudsmanRequest', 'recordReferral'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^${theOmbudsman} (?:has |have )?(?:asks?|asked|wants?|wanted|requests?|requested|needs?)(?: us)? (?:for )?(?<rest>.{1,60}?)${on}$`,
    ),
    ['recordOmbudsmanRequest', 'recordReferral'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^${theOmbudsman} (?:has |have )?(?:decided|upheld|partly upheld|not upheld|found|closed it|finished|settled it|will not (?:investigate|look into it))(?: it)?${on}$|^(?:record )?(?:the )?${theOmbudsman}(?:s)? (?:decision|outcome|final view|finding)${on}$`,
    ),
    ['recordOmbudsmanOutcome', 'recordReferral'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^${theOmbudsman} (?:has |have )?(?:taken|has|got|is looking at|is looking into|is investigating|rang|wrote|emailed|been in touch|contacted us|written)(?: (?:it|this|the case|to us|us))?${on}$|^(?:it|this|the case) (?:is|has gone|went) (?:with|to) ${theOmbudsman}${on}$|^(?:enquiry|letter|email) from ${theOmbudsman}${on}$`,
    ),
    ['recordReferral'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:${they} )?(?:(?:is|are|was|were) )?(?:thanked us|says? thank you|said thank you|happy|satisfied|grateful|pleased|content)(?: (?:for|with|about)) ${ourAnswer}${on}$|^thanks for ${ourAnswer}${on}$`,
    ),
    ['recordContact'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:${they} )?(?:(?:has|have|had|rang with|asks?|asked) )*(?:a question|questions|a query)(?: (?:about|on)) ${ourAnswer}${on}$|^(?:${they} )?(?:does not|do not|did not) understand ${ourAnswer}${on}$`,
    ),
    ['recordContact'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:(?:told|rang|wrote to) ${they.replace('s?he|they', 'him|her|them')} (?:that )?(?:the |all (?:the )?)?actions? (?:are|is|were) (?:all )?(?:done|finished|complete)|(?:news|told them) (?:of|about) the actions?)${on}$`,
    ),
    ['keepInvolved', 'recordContact'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:(?:the )?actions? (?:(?:we|you) promised )?(?:(?:has|have|is|are|were) )?not (?:been )?(?:done|happened|finished)|nothing (?:has )?(?:changed|happened)(?: since ${ourAnswer})?|(?:${they} )?(?:says?|said) (?:that )?nothing (?:has )?(?:changed|happened)(?: since ${ourAnswer})?)${on}$`,
    ),
    ['keepInvolved', 'changeAction', 'recordContact'],
    { bare: true },
  ),
];
