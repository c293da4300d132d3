import { act, type Act } from './act';
import { fillAcknowledged, fillReturn, fillTriage } from '../../reading/actWords';

/** What begins a case: triage, the acknowledgement, who looks into it. The first that fits is meant. */
export const beginning: readonly Act[] = [
  act(/^§ (?:still |now |also )*(?:needs|wants) (?:to be )?triag(?:ed?|ing)(?<rest> .{1,140})?$/, ['triage']),
  act(
    /^§ (?:needs|has|wants|ought|should)(?: to)? (?:go|move|be moved|be pushed) up(?: to)?(?: (?:a|formal|complaint|complaints|investigation))*(?<rest> .{1,80})?$|^§ (?:needs|has|wants|ought|should)(?: to)? be (?:escalated|upgraded)(?<more> .{1,80})?$/,
    ['makeFormal', 'triage'],
  ),
  act(/^(?:triage|treat|handle|class|classify|mark|log) § (?<rest>as .{1,140})$/, ['triage'], {
    fill: fillTriage,
  }),
  act(/^triage § (?<rest>.{1,140})$/, ['triage'], { fill: fillTriage }),
  act(
    /^§ (?<rest>is (?:(?:just|only|really) )?(?:an? )?(?:pals(?: enquiry)?|feedback|enquiry|learning))(?: really| only)?$/,
    ['triage'],
    { fill: fillTriage },
  ),
  act(
    /^(?:turn|make|change|convert|move|escalate|upgrade) § (?:in)?(?:to )?(?:an? )?(?:formal|complaint|formal complaint)(?<rest> .{1,80})?$|^escalate §$|^§ (?:needs|has|wants|ought|should)(?: to)? (?:go|be|become|be made) (?:an? )?(?:formal|complaint|formal complaint)(?<more> .{1,80})?$/,
    ['makeFormal', 'triage'],
    { bare: true },
  ),
  act(
    /^(?:acknowledge|ack|ackd|acknowledged|record (?:the |an |my )?acknowledgement (?:of|for|on)) §(?<rest> .{1,80})?$|^§ (?:was |has been |is |been |now )*acknowledged(?<more> .{1,80})?$/,
    ['recordAcknowledgement'],
    { fill: fillAcknowledged },
  ),
  act(
    /^(?:i |we |have |just )*(?:acknowledge|acknowledged|ack)(?<rest> (?:by|on|over|in|just|today|yesterday) ?.{0,60})? (?:on|for|of|to) §$|^(?:i |we |have |just )*acknowledged §(?<more> .{1,80})?$/,
    ['recordAcknowledgement'],
    { fill: fillAcknowledged, bare: true },
  ),
  act(
    /^(?:assign|allocate|find|get|choose|pick|appoint|ask|name|add|put)(?: me)? (?:an?|another|a new|somebody as|the|some) ?(?:investigator|one to investigate)? ?(?:to|for|on|onto) §$|^(?:give|get) § (?:an|another) investigator$|^§ (?:still )?needs (?:an|another|a (?:new|different)) investigator$|^(?:find|get|ask|need) some ?(?:one|body) to (?:investigate|look into|take|take on|do) §$/,
    ['allocate', 'reallocate'],
    { bare: true },
  ),
  act(
    /^(?:who|who else|which investigator|is there any ?(?:one|body) who)(?: is there)? (?:can|could|should|might|may|is free to|is able to|is trained to|will|would)(?: be able to)? (?:investigate|take|take on|look into|look at|do|have|pick up) §$|^(?:who|which investigators?) (?:is|are) (?:free|there|trained|available) (?:for|to do|to investigate|to take) §$/,
    ['allocate', 'reallocate'],
  ),
  act(
    /^(?:move|give|pass|reassign|reallocate|re allocate|transfer) § (?:on )?to (?:some ?(?:one|body) else|another investigator|a different investigator)$|^(?:get|find) (?:some ?(?:one|body) else|another investigator) (?:for|on) §$/,
    ['reallocate', 'allocate', 'assign'],
  ),
  act(
    /^(?:(?:this |that )?(?:is )?not (?:good enough|right|ready|clear|finished) )?(?:send|pass|hand|bounce|give|return|push|put) § (?:straight )?back(?<rest> .{1,140})?$|^(?:i )?(?:return|reject|send back|do not (?:approve|sign)|can not (?:approve|sign)) §(?<more> .{1,140})?$/,
    ['returnDraft', 'returnResponse', 'declineToSign', 'handBack', 'declineAllocation'],
    { fill: fillReturn },
  ),
];
