import type { WorkingDayCalendar } from '../../policy/calendar/calendar';
import type { Settings } from '../../policy/settings';
import type { Trust } from '../../policy/trust/trust';
import { settingsOf, type Environment } from '../config';
import { openCalendar } from './calendar';
import type { Stores, StoreWorld } from './chosenStores';
import type { KeptFiles } from '../../storage/files/keptFiles';
import { openFiles } from './files';
import type { ServiceWorld, TrustServices } from './services';
import { openStores } from './stores';
import { trustOf } from './trustFile';
import { trustServicesOf } from './trustServices';

/** What the configuration chooses for everything above it to stand on. */
export interface Chosen extends Stores, TrustServices, KeptFiles {
  readonly calendar: WorkingDayCalendar;
  readonly trust: Trust;
  readonly settings: Settings;
}

/** Opens what the configuration chooses. Throws when any of it cannot be read or reached. */
export async function openChosen(
  environment: Environment,
  world: StoreWorld & Pick<ServiceWorld, 'graph'>,
  /** Milliseconds since the epoch, by the real clock. */
  realNow: () => number,
): Promise<Chosen> {
  const calendar = openCalendar(environment);
  const trust = trustOf(environment);
  const services = await trustServicesOf(environment, { ...world, now: realNow });
  const stores = await openStores(environment, world);
  const files = openFiles(environment, services.libraryFiles);
  return { calendar, trust, settings: settingsOf(environment), ...services, ...files, ...stores };
}
