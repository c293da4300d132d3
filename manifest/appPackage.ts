import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { zipSync, strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import source from './manifest.json';

/** What differs from one Trust to the next: the placeholders of `manifest.json`. */
export interface PackageFacts {
  readonly APP_ID: string;
  /** The host name the bot is reached at. */
  readonly BOT_DOMAIN: string;
  readonly TRUST_NAME: string;
  readonly TRUST_WEBSITE: string;
  readonly TRUST_PRIVACY_PAGE: string;
  readonly TRUST_TERMS_PAGE: string;
}

/** The manifest with its placeholders filled in. Values are put into its strings, so nothing in them can change its shape. */
export function filled(facts: PackageFacts): unknown {
  const known: Readonly<Record<string, string>> = { ...facts };
  return JSON.parse(JSON.stringify(source), (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/\$\{(\w+)\}/g, (placeholder, name: string) => known[name] ?? placeholder)
      : value,
  );
}

/** Microsoft’s own schema of the manifest’s version, from the package that brings them all. */
function officialSchema(): object {
  const schemas = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas/teams');
  const path = join(schemas, `v${source.manifestVersion}`, 'MicrosoftTeams.schema.json');
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}

/** Everything about the manifest that Teams would not take; empty when there is nothing. */
export function problemsIn(manifest: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(officialSchema());
  const invalid = validate(manifest) ? [] : (validate.errors ?? []);
  const unfilled = JSON.stringify(manifest).match(/\$\{\w+\}/g) ?? [];
  return [
    ...invalid.map(
      ({ instancePath, message = 'is not valid' }) => `${instancePath || 'the manifest'} ${message}`,
    ),
    ...[...new Set(unfilled)].map((placeholder) => `${placeholder} is not filled in`),
  ];
}

const icon = (name: string): Uint8Array => readFileSync(join(__dirname, 'icons', name));

/** The app package for Teams, as the bytes of a zip. Throws with every problem when Teams would not take it. */
export function appPackage(facts: PackageFacts): Uint8Array {
  const manifest = filled(facts);
  const problems = problemsIn(manifest);
  if (problems.length > 0) throw new Error(`Teams would not take this manifest:\n- ${problems.join('\n- ')}`);
  const { color, outline } = source.icons;
  return zipSync({
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    [color]: icon(color),
    [outline]: icon(outline),
  });
}
