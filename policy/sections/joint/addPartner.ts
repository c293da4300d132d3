import type { Sources } from '../../machine/fields';
import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { partnerKinds } from '../../machine/registers';
import { caseCommand } from '../../machine/section';
import { jointStages, team } from './who';

const another = 'another';

// NB: the directory lists every body of the protocol, our own Trust among them.
const notOnIt = ({ joint: { partners } }: CaseState, { registers, trust }: Sources) => {
  const ours = trust.partnerBodies.find(({ us }) => us)?.key;
  return registers
    .partners()
    .filter(({ id }) => id !== ours && !partners.some((partner) => partner.id === id));
};

export const addPartner = caseCommand({
  name: 'addPartner',
  button: 'Involve an organisation',
  about:
    'We look into it together and the person gets one response. Nothing personal goes to them until the person agrees.',
  paragraph: '8.35B',
  fields: {
    organisation: {
      kind: 'pick',
      label: 'Which organisation?',
      from: (state: CaseState, sources) => ({
        ...Object.fromEntries(notOnIt(state, sources).map(({ id, name }) => [id, name])),
        [another]: 'One that is not listed',
      }),
    },
    name: { kind: 'text', label: 'Its name', onlyIf: { field: 'organisation', is: [another] } },
    kind: {
      kind: 'choice',
      label: 'What kind of organisation is it?',
      options: partnerKinds,
      onlyIf: { field: 'organisation', is: [another] },
    },
    part: { kind: 'longText', label: 'Which part of it is theirs?' },
  },
  who: team,
  stages: jointStages,
  basis: ['joint'],
  done: () => 'The organisation is on the case. Next, tell it, and ask the person if we may share with it.',
  decide(state, { organisation, name, kind, part }, context) {
    const listed = notOnIt(state, context).find(({ id }) => id === organisation);
    if (listed) return [{ type: 'partnerAdded', id: listed.id, name: listed.name, kind: listed.kind, part }];
    const { partners } = state.joint;
    const typed = (name ?? '').trim();
    if (partners.some((partner) => partner.name.toLowerCase() === typed.toLowerCase()))
      return refuseField('8.35B', 'name', 'That organisation is on the case already.');
    return [
      {
        type: 'partnerAdded',
        id: `other${partners.length + 1}`,
        name: typed,
        kind: kind ?? 'independent',
        part,
      },
    ];
  },
});
