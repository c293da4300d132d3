import { elsewhere, tryOn } from '../doors/storesToTry';
import '../bot/mainJob.test';

tryOn(elsewhere);
