import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import './mainJob.test';

tryOn(cosmosOnLoopback);
