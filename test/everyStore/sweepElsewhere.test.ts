import { elsewhere, tryOn } from '../doors/storesToTry';
import '../bot/delivery/sweep.test';

jest.setTimeout(120_000);
tryOn(elsewhere);
