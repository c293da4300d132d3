import { cosmosOnLoopback, tryOn } from '../../doors/storesToTry';
import './rounds.test';

jest.setTimeout(30_000);
tryOn(cosmosOnLoopback);
