import { fillHandOver } from '../../reading/actWords';
import { act, type Act } from './act';

const closing = [
  'closeEnquiry',
  'closeEarlyResolution',
  'closeAfterResponse',
  'closeFeedback',
  'closeLearning',
];

/** Who is to have it, whom staff spoke with, and how it ends. The first that fits is meant. */
export const handling: readonly Act[] = [
  act(
    /^(?:flag|mark) § (?:for|as|to|with|up as)(?: (?:a|an|the|our))?(?<rest> .{1,60})$|^(?:raise|put) (?:a |the )?(?:red )?flag (?:on|for) §(?<more> .{1,80})?$/,
    ['raiseRedFlag'],
  ),
  act(
    /^§ (?:was |is |has been |got )*(?:logged|raised|put in|entered|saved) (?:by mistake|in error|wrongly|by accident)(?<rest> .{1,60})?$/,
    ['closeLoggedInError'],
  ),
  act(/^§ (?:was |is |has been |got )*(?:logged|raised|put in|entered|saved) (?:twice|two times)$/, [
    'closeDuplicate',
  ]),
  act(/^(?:i (?:am|have) )?(?:finished|done)(?: with| on)? §$/, ['submitDraft', ...closing]),
  act(
    /^(?:put )?(?:a )?(?:hold|pause) (?:on|for) §(?<rest> .{1,100})?$|^(?:put|place|keep) § on hold(?<more> .{1,100})?$/,
    ['putOnHold', 'pauseClock'],
  ),
  act(/^(?:hold|pause|stop the clock on) §(?<rest> .{1,100})?$/, ['pauseClock', 'putOnHold']),
  act(
    /^§ (?:has |have |is |are |now |wants to |want to |just )*(?:withdrawn|withdraws|withdrew|withdraw|withdrawing|dropped|dropping|drop)(?: (?:it|(?:the|her|his|their) (?:complaint|concern)))?(?<rest> .{1,80})?$|^§ (?:does not|doesnt|no longer|did not) wants? to (?:go on|carry on|pursue it|take it further|complain any more)(?<more> .{1,80})?$/,
    ['withdraw'],
  ),
  act(
    /^(?:i |we |have |just )*(?:got|have|had|record)(?: (?:the|written|signed|verbal|their|his|her))* consent(?: form)?(?: back)? (?:from|for|on|of) §(?<rest> .{1,60})?$|^§ (?:has |have )*(?:given|gave|signed|returned)(?: (?:us|the|their|his|her))* consent(?: form)?(?<more> .{1,60})?$/,
    ['recordConsent'],
  ),
  act(/^(?:take|get) § (?:off|away from)(?<rest> .{1,40})$/, ['reallocate', 'allocate']),
  act(
    /^(?:email|write to|ring|call|text|tell|let) § (?:know )?(?:to say|that|about|we are|were)(?<rest> .{1,100})$/,
    ['recordUpdate', 'keepInvolved', 'recordContact'],
  ),
  act(
    /^(?:send|pass|forward|move|give|hand|escalate|refer) § (?:on |over |up |back )?to (?:the )?complaints?(?: (?:team|department|office|people))?$/,
    ['submitDraft', 'makeFormal', 'assign'],
  ),
  act(/^(?:send|pass|forward|move|give|hand|refer) § (?:on |over |back )?to (?:the )?pals(?: team)?$/, [
    'handToPals',
    'assign',
  ]),
  act(
    /^(?:hand|pass|transfer|sign) (?:over )?§(?: over| on)? to (?!(?:me|myself|you|him|her|them|some|any|the|a|my|our|us)\b)(?<whom>\S+(?: \S+){0,3}?)(?<rest> (?:because|cos|as|since|while|whilst|when|for|i|he|she|they) .{1,100})?$/,
    ['handOver', 'allocate', 'reallocate', 'assign'],
    { fill: fillHandOver },
  ),
  act(
    /^(?:(?:i )?(?:need|want|have) )?(?:hand|pass|transfer|sign) (?:over §|§ (?:over|on))(?<rest> .{1,100})?$/,
    ['handOver'],
    { fill: fillHandOver },
  ),
  act(
    /^(?:give|assign|allocate|hand|pass|transfer|move|reassign|re assign|re allocate|reallocate) §(?: over| on)?(?<rest> to .{1,60})?$/,
    ['allocate', 'reallocate', 'assign', 'handOver'],
  ),
  act(/^(?:i (?:will|can) )?(?:take(?: over| on)?|have) §(?: over| on)?(?: from .{1,40})?$/, [
    'acceptAllocation',
    'assign',
  ]),
  act(
    /^(?:i |we |have )*(?:left|leave) (?:a |another )?(?:voice ?mail|voice ?message|message|vm)(?<rest> .{1,40}?)? (?:on|for|re|about|with) §$|^(?:no answer|could not reach|could not get hold of|can not reach|tried to (?:ring|call|reach))(?<more> .{1,40}?)? (?:on|for|re|about|with) §$/,
    ['recordAttempt', 'recordConversation', 'recordAction', 'recordContact'],
  ),
  act(
    /^(?:i |we |have |just )*(?:rang|rung|called|phoned|spoke (?:to|with)|spoken (?:to|with)|emailed|met(?: with)?|saw|visited|texted|wrote to)(?<rest> .{1,60}?)? (?:re|about|on|for|regarding) §(?: (?:today|yesterday|just now|this (?:morning|afternoon)|last night|earlier))?$/,
    ['recordAction', 'recordUpdate', 'recordConversation', 'keepInvolved', 'recordContact'],
  ),
  act(/^(?:update|inform|tell)(?<rest> .{1,40}?)? (?:on|about) §$/, [
    'recordUpdate',
    'keepInvolved',
    'recordContact',
  ]),
  act(
    /^§ (?:is |they are |s?he is |they |s?he |still |the person is )*(?:not |un ?)(?:happy|satisfied|resolved|content)(?<rest> .{1,60})?$/,
    ['makeFormal', 'reopen', 'agreeMoreTime'],
  ),
  act(
    /^(?:close|end|finish) §(?: down)?(?<rest> .{1,80})?$|^§ (?:is |has been |now |all )*(?:sorted|resolved|done|finished|settled|closed|fixed)(?<more> .{1,60})?$/,
    closing,
  ),
  act(
    /^(?:sorted|resolved|settled) § ?(?<rest>.{1,60})?$|^§ (?!.*\b(?:not|unhappy|no)\b)(?<more>.{1,60}\b(?:all sorted|sorted|satisfied|happy|resolved)\b.{0,40})$/,
    closing,
  ),
  act(
    /^(?:i )?(?:can not|should not|shouldnt|am not able to|do not want to|dont want to) (?:do|take(?: on)?|have|investigate|look into) §(?<rest> .{1,60})?$|^i know (?<more>.{1,60}) §$|^(?:conflict of interest|i have a conflict)(?: (?:on|with|in) §)$/,
    ['declineAllocation', 'handBack'],
  ),
  act(/^(?:it is |this is |§ is )?not (?:my area|for me|mine|my field)(?: § ?|$)(?<rest>.{1,40})?$/, [
    'declineClinicalView',
    'declineAllocation',
    'notMine',
  ]),
];
