// Imported first by every script, before anything that an old Node could not read.
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error('Motcua needs Node ' + oldest + ' or newer with npm; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
