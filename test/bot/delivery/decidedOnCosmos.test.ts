import { cosmosOnLoopback, tryOn } from '../../doors/storesToTry';
import './decided.test';

tryOn(cosmosOnLoopback);
