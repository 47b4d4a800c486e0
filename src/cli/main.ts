/** Entry point of the command line. */
import { programName } from './program-name';
import { run } from './run';
import { consoleTerminal } from './terminal';

const program = programName(process.argv[1], process.cwd());
process.exitCode = await run(process.argv.slice(2), consoleTerminal(), new Date(), program);
