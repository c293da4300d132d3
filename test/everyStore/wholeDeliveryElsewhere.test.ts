import { elsewhere, tryOn } from '../doors/storesToTry';
import '../bot/delivery/wholeDelivery.test';

jest.setTimeout(120_000);
tryOn(elsewhere);
