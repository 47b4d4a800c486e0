/** Entry point of the command line. */
import { run } from './run';
import { consoleTerminal } from './terminal';

process.exitCode = await run(process.argv.slice(2), consoleTerminal(), new Date());
