/**
 * What people decided on exceptions: four eyes, revocations, and decisions that do not count
 * (X07). Pure: no files, no database, no clock.
 */
package settle.decision;
