import { commitsAreKept } from './contract/commits';
import { countedRowsAreKept } from './contract/counted';
import { documentsAreKept } from './contract/documents';
import { dutiesAreKept } from './contract/duties';
import { equalityIsKeptApart } from './contract/equality';
import { figuresAreKept } from './contract/figures';
import { listsAreKept } from './contract/lists';
import { searchesAreKept } from './contract/searches';
import { historyIsProven } from './contract/proving';
import { contentIsRemoved } from './contract/removal';
import { wordsAreWithheld } from './contract/withholding';
import { Stores, type Adapter } from './contract/stores';
import { streamsAreKept } from './contract/streams';
import { wakesAreKept } from './contract/wakes';

/** What every adapter of the case store and of documents promises. Each passes this, whatever it is made of. */
export function keepsTheStoreContract(name: string, adapter: Adapter): void {
  describe(`${name} keeps the store contract`, () => {
    const stores = new Stores(adapter);
    commitsAreKept(stores);
    streamsAreKept(stores);
    listsAreKept(stores);
    searchesAreKept(stores);
    countedRowsAreKept(stores);
    figuresAreKept(stores);
    dutiesAreKept(stores);
    wakesAreKept(stores);
    documentsAreKept(stores);
    equalityIsKeptApart(stores);
    contentIsRemoved(stores);
    wordsAreWithheld(stores);
    historyIsProven(stores);
  });
}
