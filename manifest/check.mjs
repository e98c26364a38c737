// Checks an unpacked Teams app against the schemas that @microsoft/app-manifest brings along:
//   node manifest/check.mjs FOLDER
// Prints a line for each mistake and ends with 1 if there are any.
// The package's own validateAgainstSchema isn't called: it needs fs-extra, which 1.1.2 forgets to depend on,
// and falls back to the network. This uses the same schemas and the same validator, and can't reach the network.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const theirs = createRequire(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json"));
const Ajv = theirs("ajv-draft-04").default;
const addFormats = theirs("ajv-formats").default;
const schemas = join(dirname(theirs.resolve("./package.json")), "build/json-schemas/teams");

const newest = readdirSync(schemas)
  .map((name) => /^v(\d+)\.(\d+)$/.exec(name))
  .filter(Boolean)
  .sort((a, b) => a[1] - b[1] || a[2] - b[2])
  .at(-1)[0];

function mistakes(document, schemaName) {
  const url = `https://developer.microsoft.com/json-schemas/teams/${newest}/${schemaName}`;
  if (document.$schema !== url) return [`$schema is ${document.$schema}; the newest is ${url}`];
  // \a is no escape in JavaScript's patterns; the package replaces it in the same way.
  const schema = readFileSync(join(schemas, newest, schemaName), "utf8").replace(/\\a/g, "\\u0007").replace(/\\v/g, "\\u000b");
  // The localisation schema has patterns that break in unicode mode, the validator's default.
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats(ajv, ["uri", "email", "regex"]);
  const valid = ajv.compile(JSON.parse(schema));
  if (valid(document)) return [];
  return valid.errors.map((error) => `${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
}

const folder = process.argv[2];
const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const manifest = read("manifest.json");
const found = mistakes(manifest, "MicrosoftTeams.schema.json").map((one) => `manifest.json: ${one}`);
for (const { file } of manifest.localizationInfo.additionalLanguages) {
  found.push(...mistakes(read(file), "MicrosoftTeams.Localization.schema.json").map((one) => `${file}: ${one}`));
}
found.forEach((one) => console.error(one));
if (!found.length) console.log(`valid against the Teams schema ${newest}`);
process.exitCode = found.length ? 1 : 0;
