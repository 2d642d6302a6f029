// Runs before every script, on whatever Node is there, and says so when that is too old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 && !(major === 22 && minor >= 18)) {
  console.error(
    `This is Node ${process.versions.node}, and the atlas needs 24: run "npm ci", which brings it for Linux, macOS and Windows, and start scripts with "npm run"; elsewhere install Node 24.`,
  );
  process.exit(1);
}
