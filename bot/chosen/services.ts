import type { GraphPlace } from '../../storage/graph/client';
import type { Directory } from '../../storage/ports/directory';
import type { Files } from '../../storage/ports/files';
import type { Installer } from '../../storage/ports/installer';
import type { DocumentLibrary, LetterPost } from '../../storage/ports/letterPost';
import type { Log } from '../log';

/** What the Trust’s own systems do for the bot. All but the directory are there only when a setting names them. */
export interface TrustServices {
  readonly directory: Directory;
  readonly installer?: Installer;
  readonly library?: DocumentLibrary;
  readonly post?: LetterPost;
  /** Where what is in documents goes on to. */
  readonly libraryFiles?: Files;
}

export interface ServiceWorld {
  readonly log: Log;
  /** Milliseconds since the epoch, by the real clock. */
  readonly now: () => number;
  /** Where a test's Graph stands. */
  readonly graph?: GraphPlace | undefined;
}
