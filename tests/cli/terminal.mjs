// Loaded before the command line: it believes that a person looks.
process.stderr.isTTY = true;
