import { openedAt } from '../doors/cosmosStores';
import { placeElsewhere } from '../doors/storesToTry';
import { keepsTheStoreContract } from '../storage/caseStoreContract';

keepsTheStoreContract('Whatever answers at COSMOS_ENDPOINT', {
  open: (now) => openedAt(placeElsewhere(), now),
});
