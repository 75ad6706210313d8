/**
 * Random closings with a planted truth: an independent check of the whole job, from the contract alone.
 *
 * <p>Lives here: the planner of closings, its scenarios, and the writer of their files. May not live here:
 * anything of the main code, or a second matching engine; every scenario states what it must yield because of
 * how it was built.
 */
package settle.random;
