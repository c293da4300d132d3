import { cosmosOnLoopback, tryOn } from '../../doors/storesToTry';
import './wholeDelivery.test';

jest.setTimeout(30_000);
tryOn(cosmosOnLoopback);
