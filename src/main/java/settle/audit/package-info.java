/**
 * The audit trail: what every run took in, found, decided and published, in a chain of entries of which each
 * holds the hash of the one before. Derives the events of a run from its closing, and knows how entries are
 * made and checked, but not where they are kept. Pure: no files, no database, no clock.
 */
package settle.audit;
