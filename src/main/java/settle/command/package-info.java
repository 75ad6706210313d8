/**
 * The command: its arguments and exit codes, the lock that lets one run of an offering go at a time, the
 * database that it opens, and what it says on the console.
 */
package settle.command;
