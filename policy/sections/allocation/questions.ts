import { underway, type Stage } from '../../stages';

/** Stages in which somebody can be asked to look into it, and answer. */
export const allocating: readonly Stage[] = ['closerLook', ...underway];
