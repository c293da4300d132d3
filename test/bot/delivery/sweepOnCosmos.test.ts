import { cosmosOnLoopback, tryOn } from '../../doors/storesToTry';
import './sweep.test';

jest.setTimeout(30_000);
tryOn(cosmosOnLoopback);
