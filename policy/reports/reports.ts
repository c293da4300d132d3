import { annual } from './annual';
import type { ReportDefinition } from './counting';
import { cqc } from './cqc';
import { digest } from './digest';
import { equality } from './equality';
import { foi } from './foi';
import { ko41a } from './ko41a';
import { kpis } from './kpis';
import { partners } from './partners';
import { quarterly } from './quarterly';
import { themes } from './themes';
import { training } from './training';
import { website } from './website';

/** Every report there is. A new one is its file and a line here. */
export const reports: readonly ReportDefinition[] = [
  kpis,
  digest,
  quarterly,
  annual,
  ko41a,
  themes,
  partners,
  training,
  foi,
  cqc,
  equality,
  website,
];
