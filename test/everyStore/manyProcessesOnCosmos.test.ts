import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import '../bot/delivery/manyProcesses.test';

tryOn(cosmosOnLoopback);
