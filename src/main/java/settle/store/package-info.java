/**
 * The store: staged rows, runs and what they found, in an embedded H2 file or on MySQL, by one set of
 * migrations and the same SQL. Knows the values of the core and of the intake, and no step of the job.
 */
package settle.store;
