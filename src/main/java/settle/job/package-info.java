/**
 * The batch job: reads the inbox into the store, runs the core on what is stored, and publishes the outputs.
 * The shell around the core: it decides nothing that the core could decide.
 */
package settle.job;
