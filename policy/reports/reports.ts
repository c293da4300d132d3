import { annual } from './annual';
import type { ReportDefinition } from './counting';
import { foi } from './foi';
import { kpis } from './kpis';
import { themes } from './themes';

/** Every report there is. A new one is its file and a line here. */
export const reports: readonly ReportDefinition[] = [kpis, annual, foi, themes];
