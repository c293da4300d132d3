import { act, type Act } from './act';
import { fillDecision, fillReturn } from '../../reading/actWords';

/** What is approved, sent back or signed, and more time. The first that fits is meant. */
export const deciding: readonly Act[] = [
  act(
    /^i (?:do not|dont) (?:agree with|like|accept) §(?: (?:response|reply|answer|letter|draft))?(?<rest> .{1,140})?$/,
    ['returnDraft', 'returnResponse', 'declineToSign'],
    { fill: fillReturn },
  ),
  act(
    /^i (?:am )?(?:not|un) ?(?:happy|satisfied|content|convinced)(?: with| by| about)? §(?<rest> .{1,140})?$/,
    ['returnDraft', 'returnResponse', 'declineToSign'],
    { fill: fillReturn },
  ),
  act(
    /^(?:approve|agree|ok|okay|say yes to|grant) (?:the |more |an? )*(?:extension|time|more time)(?: request)? (?:on|for|of) §(?<rest> .{1,80})?$/,
    ['decideExtension'],
    { fill: fillDecision('approve') },
  ),
  act(
    /^(?:decline|refuse|reject|say no to|turn down|do not (?:approve|agree|grant)) (?:the |more |an? )*(?:extension|time|more time)(?: request)? (?:on|for|of) §(?<rest> .{1,80})?$/,
    ['decideExtension'],
    { fill: fillDecision('decline') },
  ),
  act(/^(?:approve|check|checked|ok|okay|pass|i (?:am )?happy with) §$/, [
    'approveDraft',
    'approveWithCover',
    'approveResponse',
    'signResponse',
    'decideExtension',
    'decidePause',
    'acceptAllocation',
  ]),
  act(/^(?:sign|sign off) §$/, ['signResponse', 'approveResponse', 'approveWithCover', 'approveDraft']),
  act(
    /^§ (?:needs|will need|wants|could do with) (?:more|extra|longer|another)(?: \w+){0,2}$|^(?:extend|extension (?:on|for|of)|more (?:time|days|weeks) (?:on|for)) §(?<rest> .{1,60})?$|^(?:i )?(?:need|want)? ?(?:\w+ ){0,2}(?:more|extra|longer|another)(?: \w+)? ?(?:time|days|day|weeks|week|fortnight|month)? (?:on|for|with) §(?<more> .{1,60})?$/,
    ['agreeMoreTime', 'askForExtension'],
  ),
  act(/^(?<rest>(?:\w+ )?(?:days|weeks|month) more) (?:on|for) §$/, ['agreeMoreTime', 'askForExtension']),
];
