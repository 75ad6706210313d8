/**
 * What people decided on exceptions. Decisions are read and kept; none is carried out yet, and each says so
 * (X07). Pure: no files, no database, no clock.
 */
package settle.decision;
