import { elsewhere, tryOn } from '../doors/storesToTry';
import '../bot/sweep.test';

jest.setTimeout(120_000);
tryOn(elsewhere);
