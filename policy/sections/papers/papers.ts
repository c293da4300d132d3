import { ownersOf } from '../../machine/owners';
import { defineSection } from '../../machine/section';
import type { PapersEvent } from './facts';
import { keepDocument } from './keepDocument';
import { tells } from './told';
import { withdrawDocument } from './withdrawDocument';

/** Documents of the case: what each is and who may read it. What is in them is kept apart (7.1). */
export const papers = defineSection<'papers', PapersEvent>({
  name: 'papers',
  initial: { kept: [] },
  evolve: {
    documentKept: ({ kept }, { document }, { at, on, by }) => ({
      kept: [...kept.filter(({ sha256 }) => sha256 !== document.sha256), { ...document, at, on, by }],
    }),
    documentWithdrawn: ({ kept }, { document }) => ({
      kept: kept.map((paper) => (paper.sha256 === document ? { ...paper, withdrawn: true } : paper)),
    }),
  },
  tells,
  commands: [keepDocument, withdrawDocument],
  notices: {
    documentKept({ document }, after, { by, on }) {
      const isFirstFor = (person: string): boolean =>
        !after.papers.kept.some(
          (paper) => paper.on === on && paper.by !== person && paper.sha256 !== document.sha256,
        );
      return ownersOf(after).flatMap((to) =>
        'person' in to && to.person !== by && isFirstFor(to.person)
          ? [
              {
                to,
                say: `${after.reference}: somebody added a document. You hear of it once a day.`,
                paragraph: '7.1',
                isBare: true as const,
              },
            ]
          : [],
      );
    },
  },
});
