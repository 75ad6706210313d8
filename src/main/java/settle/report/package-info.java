/**
 * What leaves the program: the output files of a run, all from one judged closing. Knows the core and the
 * file system of its output folder; neither database nor framework.
 */
package settle.report;
