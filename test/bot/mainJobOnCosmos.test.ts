import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import './mainJob.test';

jest.setTimeout(30_000);
tryOn(cosmosOnLoopback);
