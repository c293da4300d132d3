import type { ReportDefinition } from './counting';
import { kpis } from './kpis';

/** Every report there is. A new one is its file and a line here. */
export const reports: readonly ReportDefinition[] = [kpis];
