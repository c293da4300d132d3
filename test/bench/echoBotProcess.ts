import { anEchoBot } from '../doors/echoBot';
import { answerParent } from './botProcess';

void anEchoBot().then(({ url, stop }) => answerParent(url, stop));
