import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import '../bot/delivery/sweep.test';

jest.setTimeout(30_000);
tryOn(cosmosOnLoopback);
