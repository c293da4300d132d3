import { elsewhere, tryOn } from '../doors/storesToTry';
import '../bot/crash.test';

tryOn(elsewhere);
