import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import '../bot/crash.test';

tryOn(cosmosOnLoopback);
