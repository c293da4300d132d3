import { elsewhere, tryOn } from '../doors/storesToTry';
import '../bot/mainJob.test';

jest.setTimeout(120_000);
tryOn(elsewhere);
