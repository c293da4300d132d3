import { cosmosOnLoopback, tryOn } from '../doors/storesToTry';
import '../recount/everyFigure.test';

tryOn(cosmosOnLoopback);
