import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import '../bot/desk/lateEntries.test';

tryOn(cosmosOnLoopback);
