import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import '../bot/delivery/decided.test';

tryOn(cosmosOnLoopback);
