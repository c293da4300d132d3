import { expectNothingPersonal } from './doors/logScan';
import { listenToPrinting } from './doors/printed';

// Every suite fails when anything personal was printed while it ran, by the program or by a library of its.
const printing = listenToPrinting();

afterAll(() => {
  printing.stop();
  expectNothingPersonal(printing.heard());
});
