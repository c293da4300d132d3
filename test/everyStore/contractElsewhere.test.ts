import { openedAt } from '../doors/cosmosStores';
import { placeElsewhere } from '../doors/storesToTry';
import { keepsTheStoreContract } from '../storage/caseStoreContract';

jest.setTimeout(600_000);

keepsTheStoreContract('Whatever answers at COSMOS_ENDPOINT', {
  open: (now) => openedAt(placeElsewhere(), now),
});
