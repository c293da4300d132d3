import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import '../bot/manyProcesses.test';

tryOn(cosmosOnLoopback);
