import type { Listed } from './ports/directory';

const lower = (text: string): string => text.toLowerCase();

/** Is every word of these part of somebody's name or job title? No words fit everybody. */
export function matching(wanted: string): (person: Pick<Listed, 'name' | 'jobTitle'>) => boolean {
  const parts = lower(wanted).split(/\s+/).filter(Boolean);
  return ({ name, jobTitle = '' }) => parts.every((part) => lower(`${name} ${jobTitle}`).includes(part));
}
