import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import '../bot/links.test';

tryOn(cosmosOnLoopback);
